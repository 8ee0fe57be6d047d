/** Presentation mode. Begin with {@link org.smriti.app.view.present.Presenter}. */
package org.smriti.app.view.present;

/** The window before an audience: {@link org.smriti.app.view.present.Presenter}. */
package org.smriti.app.view.present;

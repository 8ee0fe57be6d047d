/** The letters the window is written in: {@link org.smriti.app.view.type.Typeface}, with the Telugu ones that few machines have. */
package org.smriti.app.view.type;

/** The operating table: {@link org.smriti.app.view.surgery.SurgeryView} cuts into what Smriti remembers, beside an untouched twin. */
package org.smriti.app.view.surgery;

/** Memory surgery. Begin with {@link org.smriti.app.view.surgery.SurgeryView}, which changes Smriti's memory beside an untouched twin. */
package org.smriti.app.view.surgery;

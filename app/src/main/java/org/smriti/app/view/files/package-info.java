/** The File menu, what is offered after an unexpected end, and files that are dragged in. Begin with {@link org.smriti.app.view.files.FileMenu}. */
package org.smriti.app.view.files;

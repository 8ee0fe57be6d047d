/** Controls that several parts of the window share, and how they are operated by keys. */
package org.smriti.app.view.control;

/** The branches of a session as a tree. */
package org.smriti.app.view.branches;

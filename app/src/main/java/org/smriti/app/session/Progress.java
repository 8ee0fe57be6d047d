package org.smriti.app.session;

/** Hears how far something long has come, and says whether it shall go on. */
@FunctionalInterface
public interface Progress {

    /** Goes on to the end, unheard. */
    Progress UNHEARD = (done, total) -> true;

    /**
     * Called before each part.
     *
     * @return false to end it here; what is done stays
     */
    boolean goesOn(int done, int total);
}

package org.smriti.model.world;

/** Something that an agent can do in one step; each world has its own. */
public interface Action {

    /** Its number among the actions of its world, from 0: what models are told and files hold. */
    int number();

    /** Its name in files and on screen. */
    String label();
}

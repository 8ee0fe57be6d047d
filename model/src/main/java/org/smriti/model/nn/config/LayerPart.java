package org.smriti.model.nn.config;

/** The kinds of branch that a layer can have, in their order within it. */
public enum LayerPart {
    SCAN,
    ATTENTION,
    MLP
}

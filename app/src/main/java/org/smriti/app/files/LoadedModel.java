package org.smriti.app.files;

import org.smriti.model.memory.WorldModel;

/** A model that is loaded, and which one it is. */
public record LoadedModel(ModelId id, WorldModel model) {}

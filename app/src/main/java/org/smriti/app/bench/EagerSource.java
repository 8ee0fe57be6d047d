package org.smriti.app.bench;

import java.nio.file.Path;

/**
 * Where the same network in PyTorch for Python is.
 *
 * @param python an interpreter that has torch and numpy
 * @param script {@code src/eager/turns.py}
 */
public record EagerSource(String python, Path script) {}

package org.smriti.model.io;

/**
 * A place in a text, as editors count.
 *
 * @param line from 1
 * @param column from 1
 */
public record TextPosition(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

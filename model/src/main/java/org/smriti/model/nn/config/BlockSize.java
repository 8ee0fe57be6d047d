package org.smriti.model.nn.config;

/**
 * Tokens on the sides of one scan block; each block is scanned on its own over all frames (paper, block-wise scan).
 *
 * @param height rows of tokens
 * @param width columns of tokens
 */
public record BlockSize(int height, int width) {

    /** Tokens of a frame that lie in one block. */
    public int tokens() {
        return height * width;
    }
}

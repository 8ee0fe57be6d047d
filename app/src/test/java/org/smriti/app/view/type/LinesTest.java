package org.smriti.app.view.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesBreakBetweenWordsAndLoseNothing() {
        assertEquals("one two\nthree\nfour", Lines.of("one two three four", 7));
    }

    @Test
    void aLongWordHasALineOfItsOwn() {
        assertEquals("a\nmagnificent\nb", Lines.of("a magnificent b", 5));
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertEquals("one two", Lines.of("one two", 20));
    }
}

package org.smriti.app.export.pixels;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Letters of five by eight dots for ASCII.
 *
 * <p>Fonts of the system would look smoother, but Java fails on a server without any; these look the same everywhere.
 */
public final class PixelFont {

    /** Dots from the top of a line of text to its lowest descender. */
    public static final int HEIGHT = 8;

    private static final int COLUMNS = 5;
    private static final int SPACE = 3;
    private static final char FIRST = ' ';
    private static final char LAST = '~';

    /** From the space on, five columns each, the lowest bit on top. */
    private static final byte[] GLYPHS = HexFormat.of()
            .parseHex("0000000000" + "00005f0000" + "0007000700" + "147f147f14" + "242a7f2a12" + "2313086462"
                    + "3649562050" + "0000070000" + "001c224100" + "0041221c00" + "2a1c7f1c2a" + "08083e0808"
                    + "00a0600000" + "0808080808" + "0060600000" + "2010080402" + "3e5149453e" + "00427f4000"
                    + "4261514946" + "2141454b31" + "1814127f10" + "2745454539" + "3c4a494930" + "0171090503"
                    + "3649494936" + "064949291e" + "0036360000" + "00b6760000" + "0814224100" + "1414141414"
                    + "0041221408" + "0201510906" + "3e415d594e" + "7e1111117e" + "7f49494936" + "3e41414122"
                    + "7f4141221c" + "7f49494941" + "7f09090901" + "3e41495979" + "7f0808087f" + "00417f4100"
                    + "2040413f01" + "7f08142241" + "7f40404040" + "7f020c027f" + "7f0408107f" + "3e4141413e"
                    + "7f09090906" + "3e4151215e" + "7f09192946" + "4649494931" + "01017f0101" + "3f4040403f"
                    + "1f2040201f" + "3f4038403f" + "6314081463" + "0708700807" + "6151494543" + "007f414100"
                    + "0204081020" + "0041417f00" + "0402010204" + "4040404040" + "0001020400" + "2054545478"
                    + "7f48444438" + "3844444420" + "384444487f" + "3854545418" + "087e090102" + "18a4a4a47c"
                    + "7f08040478" + "00447d4000" + "0080847d00" + "7f10284400" + "00417f4000" + "7c04180478"
                    + "7c08040478" + "3844444438" + "fc24242418" + "18242424fc" + "7c08040408" + "4854545420"
                    + "043f444020" + "3c4040207c" + "1c2040201c" + "3c4030403c" + "4428102844" + "1ca0a0a07c"
                    + "4464544c44" + "0008364100" + "00007f0000" + "0041360800" + "0201020402");

    private PixelFont() {}

    /** Whether a letter has a dot there; a letter beyond ASCII is a box. */
    static boolean dot(char letter, int column, int row) {
        if (letter < FIRST || letter > LAST) {
            return row < HEIGHT - 1 && (column == 0 || column == COLUMNS - 1 || row == 0 || row == HEIGHT - 2);
        }
        return (GLYPHS[(letter - FIRST) * COLUMNS + column] >> row & 1) != 0;
    }

    /** The first column of a letter that has dots. */
    static int from(char letter) {
        int column = 0;
        while (column < COLUMNS && isEmpty(letter, column)) {
            column++;
        }
        return column == COLUMNS || Character.isDigit(letter) ? 0 : column;
    }

    /** The column after the last one that has dots; digits are equally wide, so that a number that changes stays in place. */
    static int to(char letter) {
        int column = COLUMNS;
        while (column > 0 && isEmpty(letter, column - 1)) {
            column--;
        }
        if (column == 0) {
            return SPACE;
        }
        return Character.isDigit(letter) ? COLUMNS : column;
    }

    private static boolean isEmpty(char letter, int column) {
        for (int row = 0; row < HEIGHT; row++) {
            if (dot(letter, column, row)) {
                return false;
            }
        }
        return true;
    }

    /** Dots across, of which the last column is the gap to what follows. */
    public static int width(String text) {
        return text.chars()
                .map(letter -> to((char) letter) - from((char) letter) + 1)
                .sum();
    }

    /** As much of a text as fits into so many dots. */
    public static String fitting(String text, int dots) {
        int end = text.length();
        while (end > 0 && width(text.substring(0, end)) > dots) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A text in lines of at most so many dots, broken between words; a word that is longer is cut. */
    public static List<String> lines(String text, int dots) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > dots) {
                lines.add(fitting(line, dots));
                longer = word;
            }
            line = longer;
        }
        lines.add(fitting(line, dots));
        return lines;
    }
}

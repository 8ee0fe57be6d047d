package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

    @ParameterizedTest
    @CsvSource({
        "1:30-2:00, 90, 120, 1:30-2:00",
        "90-120, 90, 120, 1:30-2:00",
        " 0:05 – 0:07.5 , 5, 7.5, 0:05-0:07.5",
        "1:02:03-1:02:04, 3723, 3724, 1:02:03-1:02:04",
        "90:00-5400.25, 5400, 5400.25, 1:30:00-1:30:00.25",
        "1:30-, 90, Infinity, 1:30-",
        "-0:30, 0, 30, 0:00-0:30",
    })
    void isReadAsPeopleWriteIt(String text, double from, double to, String shown) {
        TimeRange range = TimeRange.parse(text);

        assertEquals(new TimeRange(from, to), range);
        assertEquals(shown, range.toString());
        assertEquals(range, TimeRange.parse(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "90",
                "2:00-1:30",
                "5-5",
                "a-b",
                "1:75-2:00",
                "1:60:00-3:00:00",
                "1-2-3",
                "-5-3",
                "1e3-2e3",
                "NaN-5",
                "1:2:3:4-9",
                "99999999-999999999",
                "5\n-\u202e6x",
                "１-２"
            })
    void isRefusedInALine(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> TimeRange.parse(text))
                .getMessage();

        assertTrue(message.endsWith("expected a range of time such as 1:30-2:00, 90-120 or 1:30-"), message);
        assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
    }

    @Test
    void onlyAllIsWhole() {
        assertTrue(TimeRange.WHOLE.isWhole());
        assertFalse(TimeRange.parse("0-5").isWhole());
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(Double.NaN, 5));
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(-1, 5));
    }

    @Test
    void aSamplingOfNoFramesOrOfTooManyIsRefused() {
        for (double rate : new double[] {0, -1, Double.NaN, 1e6}) {
            assertThrows(IllegalArgumentException.class, () -> new Sampling(TimeRange.WHOLE, rate, 64));
        }
        for (int side : new int[] {0, -1, 1 << 20}) {
            assertThrows(IllegalArgumentException.class, () -> new Sampling(TimeRange.WHOLE, 10, side));
        }
    }
}

package org.smriti.model.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.FileFormatException;

class JsonFieldsTest {

    private static final Path FILE = Path.of("a.json");

    /** An enum to read. */
    enum Sort {
        RED,
        DARK_BLUE
    }

    /** A nested record. */
    public record Inner(double weight, String name) {

        /** Refuses a negative weight. */
        public Inner {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
        }
    }

    /** A record with every type that can be read. */
    public record Outer(int count, long seed, Map<String, List<Inner>> inner) {}

    @TempDir
    private Path folder;

    private static JsonFields fields(String json) throws FileFormatException {
        return JsonFields.parse(FILE, "", json.replace('\'', '"'), "a thing", Strictness.LENIENT);
    }

    private static void assertRefused(String message, Executable reading) {
        assertEquals(
                "a.json: " + message,
                assertThrows(FileFormatException.class, reading).getMessage());
    }

    @Test
    void whatStandsThereIsRead() throws FileFormatException {
        JsonFields fields =
                fields("{'n': -3, 'big': 9007199254740993, 'whole': 2.0e1, 'x': 0.5, 't': '', 'c': 'dark_blue',"
                        + " 'o': {'l': [1, 2]}, 'texts': ['a', 'b'], 'no': null}");

        assertEquals(-3, fields.integer("n"));
        assertEquals(-3, fields.integer("n", -3, -3));
        assertEquals(9_007_199_254_740_993L, fields.whole("big"));
        assertEquals(20, fields.integer("whole"));
        assertEquals(0.5, fields.real("x"));
        assertEquals("", fields.text("t"));
        assertEquals(Sort.DARK_BLUE, fields.choice(Sort.class, "c"));
        assertEquals(2, fields.object("o").list("l").get(1).integer());
        assertEquals(List.of("a", "b"), fields.get("texts").texts());
        assertTrue(fields.has("n"));
        assertFalse(fields.has("no") || fields.has("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | missing",
                "{'a': [{}]} | missing",
                "{'a': [{'b': null}]} | null",
                "{'a': [{'b': '1'}]} | '1'",
                "{'a': [{'b': true}]} | true",
                "{'a': [{'b': {}}]} | an object",
                "{'a': [{'b': [1, 2]}]} | a list of 2",
                "{'a': [{'b': 1.5}]} | 1.5",
                "{'a': [{'b': -1}]} | -1",
                "{'a': [{'b': 8}]} | 8",
                "{'a': [{'b': 1e999}]} | 1e999",
                "{'a': [{'b': 1e99999999999}]} | 1e99999999999",
                "{'a': [{'b': 4294967297}]} | 4294967297",
            })
    void whatIsNoNumberInItsRangeIsNamedWithItsPlace(String json, String found) throws FileFormatException {
        JsonFields fields = fields(json);
        if (!fields.has("a")) {
            assertRefused("a: missing; expected a list", () -> fields.list("a"));
            return;
        }
        JsonValue value = fields.list("a").getFirst().object().get("b");

        assertRefused("a[0].b: " + found + "; expected a whole number from 0 to 7", () -> value.integer(0, 7));
    }

    @Test
    void eachKindIsAskedForByItsName() throws FileFormatException {
        JsonFields fields = fields("{'x': false, 'list': [1], 'nan': NaN}");

        assertRefused("x: false; expected a whole number, at least 1", () -> fields.integer("x", 1, Integer.MAX_VALUE));
        assertRefused("x: false; expected a number", () -> fields.real("x"));
        assertRefused("nan: 'NaN'; expected a number", () -> fields.real("nan"));
        assertRefused("x: false; expected a text", () -> fields.text("x"));
        assertRefused("x: false; expected one of red, dark_blue", () -> fields.choice(Sort.class, "x"));
        assertRefused("x: false; expected an object", () -> fields.object("x"));
        assertRefused("x: false; expected a list", () -> fields.list("x"));
        assertRefused(
                "list: a list of 1; expected a list of 2",
                () -> fields.get("list").list(2));
        assertRefused("list[0]: 1; expected a text", () -> fields.get("list").texts());
    }

    @Test
    void whatCannotBeIsToldWithItsPlaceAndWhatTheDocumentShouldBe() throws FileFormatException {
        JsonFields inner = fields("{'o': {'t': 'x'}}").object("o");

        assertRefused(
                "o: no such thing; expected a thing",
                () -> inner.make(() -> {
                    throw new IllegalArgumentException("no such thing");
                }));
        assertRefused(
                "o.t: 'x' is odd; expected a thing",
                () -> inner.get("t").made(text -> {
                    throw new IllegalArgumentException("'" + text + "' is odd");
                }));
        assertRefused("o.t: unknown; expected nothing but a, b", () -> inner.only("a", "b"));
        assertEquals("x", inner.only("a", "t").text("t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | file: a list of 0",
                "3 | file: 3",
                "{'a': | a: not JSON",
                "{'a': [1, {'b': ]}]} | a[1].b: not JSON",
                "{'a': 1, 'b': {'a': 2, 'c': 3, 'a': 4}} | b.a: stands there twice",
                "{'a': null, 'a': 4} | a: stands there twice",
                "{} {} | file: more than one value",
            })
    void whatIsNoObjectIsRefusedWhereItGoesWrong(String json, String problem) {
        assertRefused(problem + "; expected a thing", () -> fields(json));
    }

    @Test
    void aPartOfAFileIsNamed() {
        assertRefused(
                "table: x.y: missing; expected a text",
                () -> JsonFields.parse(FILE, "table", "{\"x\": {}}", "a thing", Strictness.STRICT)
                        .object("x")
                        .text("y"));
        assertRefused(
                "table: not JSON; expected a thing",
                () -> JsonFields.parse(FILE, "table", "{x: 1}", "a thing", Strictness.STRICT));
    }

    @Test
    void whatIsLongOrInvisibleMakesOneShortLine() throws FileFormatException {
        JsonFields fields = fields("{'" + "k".repeat(5_000) + "\\n': '" + "v".repeat(5_000) + "\\u2028'}");
        String message = assertThrows(
                        FileFormatException.class,
                        () -> fields.integer(fields.names().iterator().next()))
                .getMessage();

        assertTrue(message.length() < 250 && message.lines().count() == 1, message);
    }

    @Test
    void aDocumentOfTooManyValuesIsRefused() throws FileFormatException {
        JsonPlace root = JsonPlace.root(FILE, "", "a thing");

        assertRefused(
                "file: more than 4 values; expected a thing",
                () -> JsonTree.read(root, "[[0, 0], 0, 0]", Strictness.LENIENT, 4));
        assertEquals(
                3,
                JsonTree.read(root, "[[0], 0, 0]", Strictness.LENIENT, 4).list().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3:6 | {~ 'a': [~  1, 'x',~  {'b': 2}]} | a[1]: 'x'; expected a whole number",
                "2:8 | {~ 'a': [2.5]} | a[0]: 2.5; expected a whole number",
                "2:7 | {~  'a':true} | a: true; expected a list",
                "3:3 | {~ 'a': [1,~  false, 2]} | a[1]: false; expected a whole number",
                "2:8 | {~ 'a': ['x', 1] } | a[0]: 'x'; expected a whole number",
                "3:1 | {'a': [1, // a remark~~{'a': 1}]} | a[1]: an object; expected a whole number",
                "3:1 | {~   'a': [1, 2~} | a[1]: not JSON; expected a thing",
                "1:9 | {'a': 1 'b': 2} | a: not JSON; expected a thing",
                "1:12 | {'a': [],'a': []} | a: stands there twice; expected a thing",
                "1:1 | {'b': [1]} | a: missing; expected a list",
            })
    void whatIsWrongInAFileIsNamedWithItsLineAndColumn(String at, String json, String message) {
        String text = json.replace('\'', '"').replace('~', '\n');

        assertEquals(
                "a.json:" + at + ": " + message,
                assertThrows(FileFormatException.class, () -> {
                            for (JsonValue value :
                                    JsonFields.parse(FILE, text, "a thing").list("a")) {
                                value.integer();
                            }
                        })
                        .getMessage());
    }

    @Test
    void aFileIsReadAsEditorsLeaveIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "\uFEFF{\"a\": 4}");

        assertEquals(4, JsonFields.read(file, "a thing").integer("a"));
        assertThrows(NoSuchFileException.class, () -> JsonFields.read(folder.resolve("b.json"), "a thing"));
        Files.write(file, new byte[] {'{', (byte) 0xFF, '}'});
        assertEquals(
                file + ": file: bytes that are no UTF-8; expected a thing",
                assertThrows(FileFormatException.class, () -> JsonFields.read(file, "a thing"))
                        .getMessage());
    }

    @Test
    void aRecordIsReadAsGsonWritesIt() throws FileFormatException {
        Outer outer = new Outer(3, Long.MIN_VALUE, Map.of("a", List.of(new Inner(0.1, "b"), new Inner(2, ""))));

        assertEquals(outer, fields(new Gson().toJson(outer)).record(Outer.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'count': 1, 'seed': 2, 'inner': {'a': [{'weight': 1, 'name': 'b'}, null]}} | inner.a[1]: null;"
                        + " expected an object",
                "{'count': 1, 'seed': 2, 'inner': {'a': [{'weight': 1}]}} | inner.a[0].name: missing; expected a text",
                "{'count': 1, 'seed': 2, 'inner': {'a': [{'weight': -1, 'name': ''}]}} | inner.a[0]: a weight of -1.0;"
                        + " expected a thing",
                "{'count': 1, 'seed': 2} | inner: missing; expected an object",
                "{'count': 1, 'seed': 2, 'inner': {}, 'more': 1} | more: unknown; expected nothing but count, seed,"
                        + " inner",
            })
    void aRecordHasAllItsComponentsAndNoOthers(String json, String message) throws FileFormatException {
        JsonFields fields = fields(json);

        assertRefused(message, () -> fields.record(Outer.class));
    }
}

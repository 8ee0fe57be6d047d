package org.smriti.model.io.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.TextPosition;

/**
 * Where a value stands, for messages: the path is put together only when one is needed.
 *
 * @param document of the value
 * @param parent the object or list that it stands in; nothing for the document itself
 * @param name of the member; empty for an element of a list
 * @param index of the element
 */
record JsonPlace(Document document, Optional<JsonPlace> parent, String name, int index) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PATH = 150;

    /**
     * The document that is read.
     *
     * @param part of the file that is JSON; empty where all of it is
     * @param text of the file, in which places are found; nothing where only a part of it is JSON, or none is at hand
     * @param what it should be
     */
    record Document(Path file, String part, Optional<String> text, String what) {}

    /** The whole document, which is all of a file or a part of it. */
    static JsonPlace root(Path file, String part, String what) {
        return new JsonPlace(new Document(file, part, Optional.empty(), what), Optional.empty(), "", 0);
    }

    /** The whole document, which is all of a file with that text. */
    static JsonPlace whole(Path file, String text, String what) {
        return new JsonPlace(new Document(file, "", Optional.of(text), what), Optional.empty(), "", 0);
    }

    /** A member of the object that stands here. */
    JsonPlace member(String member) {
        return new JsonPlace(document, Optional.of(this), member, 0);
    }

    /** An element of the list that stands here. */
    JsonPlace element(int element) {
        return new JsonPlace(document, Optional.of(this), "", element);
    }

    /** The path from the document down, as {@code branches[2].take}; empty for the document itself. */
    private String path() {
        if (parent.isEmpty()) {
            return "";
        }
        String above = parent.get().path();
        if (name.isEmpty()) {
            return above + "[" + index + "]";
        }
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return above.isEmpty() ? shown : above + "." + shown;
    }

    /** The places from the document down to this one, without the document itself. */
    private List<JsonPlace> steps() {
        List<JsonPlace> steps = parent.map(JsonPlace::steps).orElseGet(ArrayList::new);
        if (parent.isPresent()) {
            steps.add(this);
        }
        return steps;
    }

    /** The refusal of a value that is not what it should be. */
    FileFormatException off(String found, String expected) {
        return off(document.text.flatMap(text -> PlaceFinder.find(text, steps())), found, expected);
    }

    private FileFormatException off(Optional<TextPosition> at, String found, String expected) {
        String whole = path();
        String path = whole.length() > LONGEST_PATH ? "…" + whole.substring(whole.length() - LONGEST_PATH) : whole;
        String joint = document.part.isEmpty() || path.isEmpty() ? "" : ": ";
        String place = document.part + joint + path;
        String named = place.isEmpty() ? "file" : place;
        return at.map(known -> new FileFormatException(document.file, known, named, found, expected))
                .orElseGet(() -> new FileFormatException(document.file, named, found, expected));
    }

    /** The refusal of a value of the right kind that cannot stand in such a document. */
    FileFormatException refused(String problem) {
        return off(problem, document.what);
    }

    /** The same, if it is known already where in the text that is; told only where the document is all of a file. */
    FileFormatException refused(String problem, Optional<TextPosition> at) {
        return off(at.filter(_ -> document.text.isPresent()), problem, document.what);
    }
}

package org.smriti.app.view.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.smriti.app.text.Language;
import org.smriti.app.text.Texts;

/** The system shows the dialogs, out of reach of tests: these see them before they are shown. */
class FileDialogsTest {

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final FileDialogs dialogs = new FileDialogs(new Texts(language));

    @Test
    void everyDialogSaysWhatItIsFor() {
        assertEquals(
                "Open a session, an episode, a film or a maze",
                dialogs.opening().getTitle());
        assertEquals("Save: GIF film", dialogs.saving("room", "gif").getTitle());
        assertEquals(
                "A folder for the pictures",
                dialogs.choosing("files.title.folder").getTitle());
        assertEquals(
                "Open a folder of pictures or of a model",
                dialogs.choosing("files.title.open-folder").getTitle());
        language.set(Language.TELUGU);
        assertEquals(
                "సెషన్, నడక, చిత్రం లేదా చిట్టడవి తెరువు", dialogs.opening().getTitle());
    }
}

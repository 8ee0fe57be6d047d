package org.smriti.app.session;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;

/** Two tiny models for the tests of a class, and sessions that are closed after each test. */
abstract class TinySessions {

    static final String MODEL = "Smriti";
    static final String RIVAL = "Rival";

    static NDManager manager;
    static WorldModel model;
    static WorldModel window;

    private final List<Session> opened = new ArrayList<>();

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        manager = NDManager.newBaseManager();
        model = TinyWorld.model(folder.resolve("hybrid"), Variant.HYBRID, 3, manager);
        window = TinyWorld.model(folder.resolve("window"), Variant.WINDOW, 4, manager);
    }

    @AfterAll
    static void unload() {
        manager.close();
    }

    @AfterEach
    void close() {
        opened.forEach(Session::close);
    }

    /** Closes the session after the test. */
    Session opened(Session session) {
        opened.add(session);
        return session;
    }

    /** A session with one model. */
    Session session() {
        Session session = opened(TinyWorld.session());
        session.join(MODEL, model);
        return session;
    }
}

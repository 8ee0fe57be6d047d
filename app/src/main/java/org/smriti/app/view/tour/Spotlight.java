package org.smriti.app.view.tour;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Highlights one node of a scene by a glow. */
final class Spotlight {

    private static final String GLOWING = "spotlight";

    private final Supplier<Scene> scene;
    private Optional<Node> lit = Optional.empty();

    Spotlight(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /** Highlights the node with an id and no other; none if there is no such node. */
    void on(Optional<String> id) {
        lit.ifPresent(node -> node.getStyleClass().remove(GLOWING));
        lit = id.flatMap(wanted -> Optional.ofNullable(scene.get()).map(seen -> seen.lookup("#" + wanted)));
        lit.ifPresent(node -> node.getStyleClass().add(GLOWING));
    }
}

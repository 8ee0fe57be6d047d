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
        Optional<Node> next =
                id.flatMap(wanted -> Optional.ofNullable(scene.get()).map(seen -> seen.lookup("#" + wanted)));
        if (next.equals(lit)) {
            return; // to take its glow off and put it on again would flicker
        }
        lit.ifPresent(node -> node.getStyleClass().remove(GLOWING));
        next.ifPresent(node -> node.getStyleClass().add(GLOWING));
        lit = next;
    }
}

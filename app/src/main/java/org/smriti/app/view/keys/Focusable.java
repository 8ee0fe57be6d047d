package org.smriti.app.view.keys;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds nodes that can have the focus. */
final class Focusable {

    private Focusable() {}

    /** The first node inside a part of the window that Tab would reach. */
    static Optional<Node> first(Node node) {
        if (!isSeen(node)) {
            return Optional.empty();
        }
        return firstWithin(node);
    }

    private static Optional<Node> firstWithin(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstWithin(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a node and all its parents are visible. */
    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}

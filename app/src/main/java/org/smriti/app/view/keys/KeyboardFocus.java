package org.smriti.app.view.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import org.smriti.app.keys.Strokes;
import org.smriti.app.view.control.Overlay;

/**
 * Knows whether keys steer or belong to a control, and moves the focus from one region of the window to the next. A control that was
 * clicked does not keep the arrow keys from steering; a control that was reached by keys does, until Escape or a click.
 */
public final class KeyboardFocus {

    private static final Set<KeyCode> NAVIGATING = EnumSet.of(
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.SPACE,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END);

    private final Node root;
    private final List<Node> regions;
    private final List<Overlay> overlays;
    private final ReadOnlyBooleanWrapper within = new ReadOnlyBooleanWrapper();
    private Optional<Node> region = Optional.empty();

    /**
     * A focus that steers at first.
     *
     * @param root has the focus while keys steer
     * @param regions in the order in which they are visited; those that are not seen are passed over
     * @param overlays that keep the focus while they are seen, the topmost first
     */
    public KeyboardFocus(Node root, List<Node> regions, List<Overlay> overlays) {
        this.root = root;
        this.regions = regions;
        this.overlays = overlays;
        overlays.forEach(overlay -> overlay.visibleProperty().subscribe((before, seen) -> {
            if (seen) {
                enter(overlay);
            } else if (overlay().isEmpty()) {
                steer();
            }
        }));
    }

    /** Follows the focus of a scene. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> within.set(overlay().isPresent()));
        scene.focusOwnerProperty().subscribe(owner -> moved(Optional.ofNullable(owner)));
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.showingProperty().subscribe(showing -> root.requestFocus());
            }
        });
    }

    private void moved(Optional<Node> owner) {
        Optional<Overlay> top = overlay();
        if (top.isPresent() && owner.filter(node -> isIn(node, top.get())).isEmpty()) {
            enter(top.get()); // the nodes below are hidden
        } else if (owner.isEmpty() || owner.get() == root) {
            within.set(false);
        } else if (within.get()
                && region.filter(left -> !Focusable.isSeen(left)).isPresent()) {
            steer(); // its region was closed: JavaFX would focus an arbitrary next node
        } else {
            region = regions.stream().filter(one -> isIn(owner.get(), one)).findFirst();
        }
    }

    /** Whether a control was reached by keys. */
    public ReadOnlyBooleanProperty within() {
        return within.getReadOnlyProperty();
    }

    /** The control that was reached by keys, if there is one. */
    public Optional<Node> owner() {
        return Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner).filter(node -> within.get());
    }

    /** Focuses the next visible region. */
    public void next() {
        go(1);
    }

    /** Focuses the previous visible region. */
    public void previous() {
        go(-1);
    }

    /** Lets keys steer again. */
    public void steer() {
        within.set(false);
        region = Optional.empty();
        root.requestFocus();
    }

    private void go(int by) {
        if (overlay().isPresent()) {
            return;
        }
        List<Node> open =
                regions.stream().filter(one -> Focusable.first(one).isPresent()).toList();
        int here = within.get()
                ? IntStream.range(0, open.size())
                        .filter(i -> region.filter(open.get(i)::equals).isPresent())
                        .findFirst()
                        .orElse(-1)
                : -1;
        int next = here < 0 && by < 0 ? open.size() - 1 : Math.floorMod(here + by, open.size());
        enter(open.get(next));
    }

    private void enter(Node wanted) {
        Focusable.first(wanted).ifPresent(node -> {
            region = Optional.of(wanted);
            within.set(true);
            node.requestFocus();
        });
    }

    /** The topmost visible overlay. */
    Optional<Overlay> overlay() {
        return overlays.stream().filter(Node::isVisible).findFirst();
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Whether the focused control needs a key itself. */
    boolean needs(KeyCodeCombination stroke, EventTarget target) {
        if (target instanceof TextInputControl) {
            return Strokes.isTyped(stroke);
        }
        boolean leads = NAVIGATING.contains(stroke.getCode())
                && stroke.getShortcut() != KeyCombination.ModifierValue.DOWN
                && stroke.getAlt() != KeyCombination.ModifierValue.DOWN;
        return leads && (within.get() || isChoosing());
    }

    /** Whether the focus is on a control, where keys do not steer. */
    boolean isOnControl() {
        return within.get() || root.getScene().getFocusOwner() instanceof TextInputControl;
    }

    /** Whether a list or a menu is open. */
    boolean isChoosing() {
        Node owner = root.getScene().getFocusOwner();
        return owner instanceof ComboBoxBase<?> box && box.isShowing()
                || owner instanceof MenuButton menu && menu.isShowing();
    }
}

package org.smriti.app.view.acts;

import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.util.Duration;

/** The context menu of a region of the window: for the right button, for the menu key or Shift+F10, and for a long press on a touch screen. */
public final class RegionMenu {

    private static final Duration LONG = Duration.millis(600);
    private static final double STILL = 8; // pixels that a finger may move meanwhile

    private final Node region;
    private final Function<Node, List<MenuItem>> items;
    private final PauseTransition press = new PauseTransition(LONG);
    private Point2D pressed = Point2D.ZERO;
    private ContextMenu menu = new ContextMenu();

    private RegionMenu(Node region, Function<Node, List<MenuItem>> items) {
        this.region = region;
        this.items = items;
    }

    /**
     * Gives a region a context menu.
     *
     * @param items makes the entries, anew each time, from the node that was pressed or that has the focus
     */
    public static void on(Node region, Function<Node, List<MenuItem>> items) {
        RegionMenu menu = new RegionMenu(region, items);
        region.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::requested);
        region.addEventHandler(KeyEvent.KEY_PRESSED, menu::keyed);
        region.addEventFilter(MouseEvent.MOUSE_PRESSED, menu::pressed);
        region.addEventFilter(MouseEvent.MOUSE_DRAGGED, menu::dragged);
        region.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> menu.press.stop());
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            show((Node) event.getTarget());
        } else {
            show((Node) event.getTarget(), event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            show((Node) event.getTarget());
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        if (event.isSynthesized()) { // by a finger
            pressed = new Point2D(event.getScreenX(), event.getScreenY());
            Node target = (Node) event.getTarget();
            press.setOnFinished(finished -> show(target, pressed.getX(), pressed.getY()));
            press.playFromStart();
        }
    }

    private void dragged(MouseEvent event) {
        if (pressed.distance(event.getScreenX(), event.getScreenY()) > STILL) {
            press.stop();
        }
    }

    /** Shows it in the middle of a node. */
    private void show(Node target) {
        Bounds bounds = target.localToScreen(target.getLayoutBounds());
        show(target, bounds.getCenterX(), bounds.getCenterY());
    }

    private void show(Node target, double x, double y) {
        press.stop(); // the menu may get the release instead of the region
        menu.hide();
        menu = new ContextMenu(items.apply(target).toArray(MenuItem[]::new));
        menu.setId(region.getId() + "-menu");
        menu.show(region, x, y);
        Screen.getScreensForRectangle(x, y, 1, 1).stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .ifPresent(this::keepWithin);
    }

    /** Moves it so far that all of it is on the screen, its shadow too. */
    private void keepWithin(Rectangle2D screen) {
        menu.setX(Math.max(screen.getMinX(), Math.min(menu.getX(), screen.getMaxX() - menu.getWidth())));
        menu.setY(Math.max(screen.getMinY(), Math.min(menu.getY(), screen.getMaxY() - menu.getHeight())));
    }
}

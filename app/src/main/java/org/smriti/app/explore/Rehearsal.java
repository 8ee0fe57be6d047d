package org.smriti.app.explore;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.smriti.model.world.maze.MazeAction;

/**
 * A first run that nobody sees, with the property {@code smriti.rehearsal}: a short walk, and the window closes again. Whoever builds or
 * packs Smriti lets Java watch it and keep what it learned of classes and methods ({@code -XX:AOTCacheOutput}); every later start
 * takes half as long.
 */
final class Rehearsal {

    private static final Duration READY = Duration.seconds(5); // a cold start takes as long
    private static final Duration WALK = Duration.seconds(3);

    private Rehearsal() {}

    static boolean isWanted() {
        return Boolean.getBoolean("smriti.rehearsal");
    }

    /** Walks and ends. */
    static void begin(Explorer explorer) {
        new Timeline(
                        new KeyFrame(READY, event -> explorer.player().hold(MazeAction.FORWARD_RIGHT)),
                        new KeyFrame(READY.add(WALK), event -> Platform.exit()))
                .play();
    }
}

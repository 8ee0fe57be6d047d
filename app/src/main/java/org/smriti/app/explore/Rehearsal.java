package org.smriti.app.explore;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.smriti.model.world.maze.MazeAction;

/**
 * A run without a user, enabled by the property {@code smriti.rehearsal}: a short walk, then the window closes. Builds and installers run it
 * so that Java records loaded classes and compiled methods ({@code -XX:AOTCacheOutput}); later starts then take half
 * as long.
 */
final class Rehearsal {

    private static final Duration READY = Duration.seconds(5); // a cold start takes that long
    private static final Duration WALK = Duration.seconds(3);

    private Rehearsal() {}

    static boolean isWanted() {
        return Boolean.getBoolean("smriti.rehearsal");
    }

    /** Walks, then closes the window. */
    static void begin(Explorer explorer) {
        new Timeline(
                        new KeyFrame(READY, event -> explorer.player().hold(MazeAction.FORWARD_RIGHT)),
                        new KeyFrame(READY.add(WALK), event -> Platform.exit()))
                .play();
    }
}

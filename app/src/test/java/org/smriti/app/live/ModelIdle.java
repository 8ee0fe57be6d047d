package org.smriti.app.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waits until the model thread has done everything that was requested so far, on a machine of any speed. */
public final class ModelIdle {

    private static final long PATIENCE_SECONDS = 60;

    private ModelIdle() {}

    /** Waits for the model thread, then until its events have reached the window; must not be called on the JavaFX thread. */
    public static void await(Player player) throws TimeoutException {
        awaitModels(player);
        CountDownLatch drawn = new CountDownLatch(2); // the first pulse may have begun before
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
                if (drawn.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        await(drawn);
    }

    /** Waits for the model thread only. */
    static void awaitModels(Player player) throws TimeoutException {
        CountDownLatch done = new CountDownLatch(1);
        player.onModelThread(done::countDown);
        await(done);
    }

    private static void await(CountDownLatch latch) throws TimeoutException {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException("the model thread or the window is still busy");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test was interrupted", e);
        }
    }
}

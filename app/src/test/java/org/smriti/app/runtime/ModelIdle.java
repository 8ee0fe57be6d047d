package org.smriti.app.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Waits until the model thread has done all that it was asked for by now, and the window has heard of it, however slow the machine is. */
public final class ModelIdle {

    private static final long PATIENCE_SECONDS = 60;

    private ModelIdle() {}

    /** To be called on the test's own thread. */
    public static void await(Player player) throws TimeoutException {
        CountDownLatch done = new CountDownLatch(1);
        player.onModelThread(done::countDown);
        await(done);
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

    private static void await(CountDownLatch latch) throws TimeoutException {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException("the model is still busy");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

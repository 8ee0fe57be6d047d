package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.smriti.app.state.LaneInfo;

/** Gives lanes to other models, while a session goes on if it can. Belongs to the model thread. */
final class Recasting {

    private final Play play;
    private final Feed feed;
    private final Repertoire repertoire;

    Recasting(Play play, Feed feed, Repertoire repertoire) {
        this.play = play;
        this.feed = feed;
        this.repertoire = repertoire;
    }

    /** Lets a model play a lane; if it cannot be loaded, all stays as it was. */
    void cast(String lane, String model) {
        feed.busy("work.loading", model);
        try {
            cast(lane, repertoire.folder(model));
        } catch (IOException e) {
            feed.failed("failed.model", e.getMessage());
        } finally {
            feed.idle();
        }
    }

    /**
     * Adds a model to those that can play, and lets it play Smriti.
     *
     * @throws IOException if there is none that can be read
     */
    void open(Path folder) throws IOException {
        cast(LaneInfo.SMRITI, folder);
        repertoire.add(folder);
        play.tellReady();
    }

    private void cast(String lane, Path folder) throws IOException {
        Cast all = play.cast().orElseThrow();
        Part part = all.load(lane, folder);
        int side = part.loaded().model().config().resolution();
        Optional<Sitting> sitting = play.sitting();
        if (sitting.isPresent() && sitting.get().opened().side() == side) {
            Optional<Part> before = all.give(part);
            try {
                sitting.get().join(lane, part.loaded().model(), all.infos());
            } finally {
                before.ifPresent(Part::close);
            }
        } else if (lane.equals(LaneInfo.SMRITI)) {
            beginAnew(all, part);
        } else {
            part.close();
            int wanted = sitting.map(one -> one.opened().side()).orElse(side);
            feed.failed("failed.model-size", Repertoire.name(folder), side, wanted);
            return;
        }
        play.tellRunning();
    }

    /** Its frames have another size than those of the session: the same maze is begun anew, without a rival. */
    private void beginAnew(Cast all, Part part) {
        play.leave(); // with the models that still play it
        Optional<Part> rival = all.take(LaneInfo.RIVAL);
        Optional<Part> before = all.give(part);
        play.beginAnew();
        before.ifPresent(Part::close);
        rival.ifPresent(Part::close);
    }

    /** Goes on without a rival. */
    void dismissRival() {
        Cast all = play.cast().orElseThrow();
        all.take(LaneInfo.RIVAL).ifPresent(rival -> {
            play.sitting().ifPresent(current -> current.leave(LaneInfo.RIVAL, all.infos()));
            rival.close();
            play.tellRunning();
        });
    }
}

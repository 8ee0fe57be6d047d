package org.smriti.app.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;

/** Predicts recorded steps anew, onto a branch of their own, as many at a time as fit into a chunk. */
final class Regeneration {

    private final Environment environment;
    private final Collection<ModelTrack> tracks;
    private final Branch source;
    private final Branch branch;
    private final Branch.Origin.Regenerated how;

    /**
     * Prepares it; tracks and environment are where the branch ends.
     *
     * @param source whose steps are made anew
     * @param branch that they are added to; it has those before them
     */
    Regeneration(
            Environment environment,
            Collection<ModelTrack> tracks,
            Branch source,
            Branch branch,
            Branch.Origin.Regenerated how) {
        this.environment = environment;
        this.tracks = tracks;
        this.source = source;
        this.branch = branch;
        this.how = how;
    }

    /** Goes on for so many steps, to the end of the source, or until it is stopped; returns the steps made. */
    List<Tick> run(int most, Progress progress) {
        List<Tick> ticks = new ArrayList<>();
        int at = branch.length();
        int end = at + Math.min(most, source.length() - at);
        while (branch.length() < end && progress.goesOn(branch.length() - at, end - at)) {
            ticks.addAll(chunk(end));
        }
        return ticks;
    }

    private List<Tick> chunk(int end) {
        int from = branch.length();
        int to = Math.min(end, from + room());
        List<Step> steps = source.ticks().subList(from, to).stream()
                .map(tick -> environment.again(tick.step()))
                .toList();
        Map<String, List<TrackTick>> made = new LinkedHashMap<>();
        tracks.forEach(track -> made.put(track.name(), track.regenerate(steps, how.settings(), environment.size())));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<String, TrackTick> own = new LinkedHashMap<>();
            for (Map.Entry<String, List<TrackTick>> entry : made.entrySet()) {
                own.put(entry.getKey(), entry.getValue().get(i));
            }
            ticks.add(new Tick(branch.id(), steps.get(i), own));
        }
        branch.ticks().addAll(ticks);
        return ticks;
    }

    /** Steps that fit into the chunk that is open in all tracks. */
    private int room() {
        return tracks.stream().mapToInt(ModelTrack::room).min().orElse(1);
    }
}

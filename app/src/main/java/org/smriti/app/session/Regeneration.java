package org.smriti.app.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.memory.Schedule;

/** Makes recorded steps anew onto a branch of their own, as many at a time as fit into a chunk. */
final class Regeneration {

    private final Surroundings surroundings;
    private final Collection<Lane> lanes;
    private final Branch source;
    private final Branch branch;
    private final Take.Regenerated how;

    /**
     * Prepares it; lanes and surroundings are where the branch ends.
     *
     * @param source whose steps are made anew
     * @param branch that they are added to; it has those before them
     */
    Regeneration(
            Surroundings surroundings, Collection<Lane> lanes, Branch source, Branch branch, Take.Regenerated how) {
        this.surroundings = surroundings;
        this.lanes = lanes;
        this.source = source;
        this.branch = branch;
        this.how = how;
    }

    /** Goes on to the end of the source, or until it is stopped; returns the steps made. */
    List<Tick> run(Progress progress) {
        List<Tick> ticks = new ArrayList<>();
        int at = branch.length();
        int total = source.length() - at;
        while (branch.length() < source.length() && progress.goesOn(branch.length() - at, total)) {
            ticks.addAll(chunk());
        }
        return ticks;
    }

    private List<Tick> chunk() {
        int from = branch.length();
        int to = Math.min(source.length(), from + room());
        List<Step> steps = source.steps().subList(from, to).stream()
                .map(surroundings::again)
                .toList();
        Map<String, List<LaneTick>> made = new LinkedHashMap<>();
        for (Lane lane : lanes) {
            made.put(lane.name(), made(lane, steps));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<String, LaneTick> own = new LinkedHashMap<>();
            for (Map.Entry<String, List<LaneTick>> entry : made.entrySet()) {
                LaneTick tick = entry.getValue().get(i);
                own.put(entry.getKey(), tick);
                branch.shots(entry.getKey()).add(tick.shot());
            }
            branch.add(steps.get(i));
            ticks.add(new Tick(branch.id(), steps.get(i), own));
        }
        return ticks;
    }

    /** Steps that fit into the chunk that is open in all lanes. */
    private int room() {
        return lanes.stream().mapToInt(Lane::room).min().orElse(1);
    }

    private List<LaneTick> made(Lane lane, List<Step> steps) {
        Schedule schedule = new Schedule(how.settings().steps(), steps.size(), 0, "as asked for");
        long seed = how.settings().seed() + steps.getFirst().index();
        Prediction prediction = lane.predict(steps.stream().map(Step::moment).toList(), schedule, seed);
        List<LaneTick> ticks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            byte[] predicted = prediction.frames().get(i);
            double millis = prediction.millis() / steps.size() + lane.keep(predicted, step.moment(), 0, 0);
            Shot shot = Shot.of(predicted, Provenance.REGENERATED, step, surroundings.size(), millis, schedule.steps());
            ticks.add(lane.told(shot, List.of(), List.of(), schedule.why()));
        }
        return ticks;
    }
}

package org.smriti.app.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the same steps anew after one prefix after another, on branches that are in no tree and in memories that nobody plays with. */
final class Sweeping implements AutoCloseable {

    private final Surroundings surroundings;
    private final Branches branches;
    private final List<Lane> lanes;

    /** Prepares it; what is given stays as it is. */
    Sweeping(Surroundings surroundings, Collection<Lane> lanes, Branches branches) {
        this.surroundings = surroundings.copy();
        this.branches = branches;
        this.lanes = lanes.stream().map(Lane::second).toList();
    }

    /** Goes through all prefixes, or until it is stopped: a prefix whose steps are not all made by then is left out. */
    Sweep run(int at, Sweep.Plan plan, Progress progress) {
        Branch current = branches.current();
        int frames = Math.min(plan.frames(), current.length() - at);
        Branch source = current.fork(branches.next(), at + frames);
        int[] prefixes = plan.prefixesWithin(at).toArray();
        int total = frames * prefixes.length;
        List<Sweep.Point> points = new ArrayList<>();
        for (int prefix : prefixes) {
            int before = points.size() * frames;
            Take.Regenerated how = new Take.Regenerated(prefix, plan.settings(), plan.noise());
            if (!progress.goesOn(before, total)) {
                break;
            }
            List<Tick> made = made(source, at, how, (done, _) -> progress.goesOn(before + done, total));
            if (made.size() < frames) {
                break;
            }
            points.add(new Sweep.Point(prefix, psnr(made)));
        }
        return new Sweep(at, List.copyOf(points));
    }

    private List<Tick> made(Branch source, int at, Take.Regenerated how, Progress progress) {
        Branch take = source.retake(branches.next(), at, how);
        lanes.forEach(lane -> lane.rewind(take, at, branches));
        return new Regeneration(surroundings, lanes, source, take, how).run(progress);
    }

    private static Map<String, Double> psnr(List<Tick> made) {
        return made.stream()
                .flatMap(tick -> tick.lanes().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.averagingDouble(
                                entry -> entry.getValue().shot().psnr())));
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}

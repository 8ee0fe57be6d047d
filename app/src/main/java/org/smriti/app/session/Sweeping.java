package org.smriti.app.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smriti.app.session.tick.Tick;

/** Regenerates the same steps after one prefix after another, on branches outside the session's tree and in memories of their own. */
final class Sweeping implements AutoCloseable {

    private static final int NOWHERE = -1; // the number of a branch outside the tree

    private final Environment environment;
    private final List<ModelTrack> tracks;

    /** Works on copies of the environment and the tracks. */
    Sweeping(Environment environment, Collection<ModelTrack> tracks) {
        this.environment = environment.copy();
        this.tracks = tracks.stream().map(ModelTrack::second).toList();
    }

    /**
     * Goes through all prefixes, or until it is stopped: a prefix whose steps are not all made by then is left out.
     *
     * @param current branch whose steps are regenerated
     */
    Sweep run(Branch current, int at, Sweep.Plan plan, Progress progress) {
        int frames = Math.min(plan.frames(), current.length() - at);
        Branch source = current.fork(NOWHERE, at + frames);
        int[] prefixes = plan.prefixesWithin(at).toArray();
        int total = frames * prefixes.length;
        List<Sweep.Point> points = new ArrayList<>();
        for (int prefix : prefixes) {
            int before = points.size() * frames;
            Branch.Origin.Regenerated how = new Branch.Origin.Regenerated(prefix, plan.settings(), plan.noise());
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

    private List<Tick> made(Branch source, int at, Branch.Origin.Regenerated how, Progress progress) {
        Branch origin = source.regenerated(NOWHERE, at, how);
        tracks.forEach(track -> track.rewind(origin, at));
        return new Regeneration(environment, tracks, source, origin, how)
                .run(Branch.Origin.Regenerated.TO_THE_END, progress);
    }

    private static Map<String, Double> psnr(List<Tick> made) {
        return made.stream()
                .flatMap(tick -> tick.tracks().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.averagingDouble(
                                entry -> entry.getValue().prediction().psnr())));
    }

    @Override
    public void close() {
        tracks.forEach(ModelTrack::close);
    }
}

package org.smriti.model.eval.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

/** How good one predictor was over all episodes. */
public final class VariantScore {

    private final String name;
    private final List<EpisodeScore> episodes;

    /** The scores of one predictor, episode by episode. */
    public VariantScore(String name, List<EpisodeScore> episodes) {
        this.name = name;
        this.episodes = List.copyOf(episodes);
    }

    /** The predictor's name. */
    public String name() {
        return name;
    }

    /** Over all frames that count. */
    public ImageScore overall() {
        return where(_ -> true);
    }

    /** Over frames last shown more than so many frames ago, and shown at all. */
    public ImageScore beyond(int frames) {
        return where(frame -> frame.isBeyond(frames));
    }

    /** Over frames whose content was last shown before the last so many frames of the context. */
    public ImageScore beforeLast(int frames) {
        return where(frame -> frame.isBeforeLast(frames));
    }

    /** Over the frames of each bin that has any. */
    public Map<AgeBin, ImageScore> byLastSeen() {
        Map<AgeBin, ImageScore> scores = new LinkedHashMap<>();
        for (AgeBin bin : AgeBin.SEEN) {
            ImageScore score = where(frame -> bin.holds(frame.age()));
            if (score.frames() > 0) {
                scores.put(bin, score);
            }
        }
        return scores;
    }

    /** PSNR over the pixels of each bin that has any: from the mean square error within each episode, then averaged over episodes. */
    public Map<AgeBin, Interval> byPixelLastSeen() {
        Map<AgeBin, Interval> scores = new LinkedHashMap<>();
        for (int i = 0; i < AgeBin.SEEN.size(); i++) {
            int bin = i;
            List<Interval.Part> parts = episodes.stream()
                    .map(episode -> episode.pixels().get(bin))
                    .filter(error -> error.values() > 0)
                    .map(error -> new Interval.Part(error.psnr(), 1))
                    .toList();
            if (!parts.isEmpty()) {
                scores.put(AgeBin.SEEN.get(bin), Interval.of(parts));
            }
        }
        return scores;
    }

    /**
     * PSNR over the pixels that show what was out of sight for longer than a window since it was last shown: pooled within each episode, then
     * averaged over episodes.
     */
    public Interval hidden() {
        return Interval.of(episodes.stream()
                .map(EpisodeScore::hidden)
                .filter(error -> error.values() > 0)
                .map(error -> new Interval.Part(error.psnr(), 1))
                .toList());
    }

    /** By how many dB this one is ahead of another one there, in the same episodes. */
    public Interval aheadHidden(VariantScore other) {
        List<Interval.Part> parts = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            PixelError own = episodes.get(i).hidden();
            if (own.values() > 0) {
                parts.add(new Interval.Part(
                        own.psnr() - other.episodes.get(i).hidden().psnr(), 1));
            }
        }
        return Interval.of(parts);
    }

    /** Mean PSNR of each generated frame over episodes, in order. */
    public List<Double> byFrame() {
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < episodes.getFirst().frames().size(); i++) {
            int frame = i;
            means.add(episodes.stream()
                    .mapToDouble(episode -> episode.frames().get(frame).psnr())
                    .average()
                    .orElseThrow());
        }
        return means;
    }

    /** The kinds of objects that are ever in view. */
    public List<ObjectKind> objectKinds() {
        return episodes.stream()
                .flatMap(episode -> episode.objects().stream())
                .map(ObjectScore::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /** The objects of a kind in view over all frames that count. */
    public ObjectCount objects(ObjectKind kind) {
        return count(object -> object.kind() == kind);
    }

    /** The objects of a kind in frames whose content was last shown beyond the window. */
    public ObjectCount lateObjects(ObjectKind kind) {
        return count(object -> object.kind() == kind && Age.isOlder(object.frameAge(), LastSeen.WINDOW));
    }

    private ObjectCount count(Predicate<ObjectScore> wanted) {
        return episodes.stream()
                .flatMap(episode -> episode.objects().stream())
                .filter(wanted)
                .map(object -> new ObjectCount(1, object.found() ? 1 : 0))
                .reduce(ObjectCount.NONE, ObjectCount::plus);
    }

    /** The share of the objects of a kind that are shown right, of those last shown themselves more than so many frames ago. */
    public Interval objectsBeyond(ObjectKind kind, int frames) {
        return share(object -> object.kind() == kind && Age.isOlder(object.age(), frames));
    }

    /** The same for those last shown before the last so many frames of the context: a window that long never held them. */
    public Interval objectsBeforeLast(ObjectKind kind, int frames) {
        return share(object -> object.kind() == kind && Age.isOlder(object.age(), object.number() + frames));
    }

    /** The share for the objects of each bin that has any. */
    public Map<AgeBin, Interval> objectsByLastShown(ObjectKind kind) {
        Map<AgeBin, Interval> shares = new LinkedHashMap<>();
        for (AgeBin bin : AgeBin.SEEN) {
            Interval share = share(object -> object.kind() == kind && bin.holds(object.age()));
            if (share.frames() > 0) {
                shares.put(bin, share);
            }
        }
        return shares;
    }

    private Interval share(Predicate<ObjectScore> wanted) {
        return Interval.of(episodes.stream()
                .map(episode -> episode.objects().stream().filter(wanted).toList())
                .map(objects -> new Interval.Part(
                        objects.stream().filter(ObjectScore::found).count(), objects.size()))
                .toList());
    }

    /** By how many dB this one is ahead of another one in the same episodes, over all frames that count. */
    public Interval aheadOverall(VariantScore other) {
        return ahead(other, _ -> true);
    }

    /** By how many dB this one is ahead of another one in the same episodes, over frames last shown more than so many frames ago. */
    public Interval ahead(VariantScore other, int frames) {
        return ahead(other, frame -> frame.isBeyond(frames));
    }

    /** The same over frames whose content was last shown before the last so many frames of the context. */
    public Interval aheadBeforeLast(VariantScore other, int frames) {
        return ahead(other, frame -> frame.isBeforeLast(frames));
    }

    private Interval ahead(VariantScore other, Predicate<FrameScore> wanted) {
        List<Interval.Part> parts = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            Interval.Part own = part(episodes.get(i), wanted, FrameScore::psnr);
            Interval.Part theirs = part(other.episodes.get(i), wanted, FrameScore::psnr);
            parts.add(new Interval.Part(own.sum() - theirs.sum(), own.frames()));
        }
        return Interval.of(parts);
    }

    private ImageScore where(Predicate<FrameScore> wanted) {
        return new ImageScore(interval(wanted, FrameScore::psnr), interval(wanted, FrameScore::ssim));
    }

    private Interval interval(Predicate<FrameScore> wanted, ToDoubleFunction<FrameScore> value) {
        return Interval.of(
                episodes.stream().map(episode -> part(episode, wanted, value)).toList());
    }

    private static Interval.Part part(
            EpisodeScore episode, Predicate<FrameScore> wanted, ToDoubleFunction<FrameScore> value) {
        List<FrameScore> held =
                episode.frames().stream().filter(frame -> wanted.test(frame)).toList();
        return new Interval.Part(held.stream().mapToDouble(value).sum(), held.size());
    }
}

package org.smriti.model.world.parade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Contrast;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.Concealment;

/**
 * Tells what the frames of a parade show, each against pictures of what is not so:
 *
 * <ul>
 *   <li>the colour, the shape and the pattern of a figure, each against the frames in which it has every other one, and the frame without it;
 *   <li>its way, against the frame in which it turned round when it was last shown, and the frame without it;
 *   <li>a house, against the frames in which it has every other front.
 * </ul>
 *
 * <p>An object's age is not counted from when it was last shown, but for how long it was out of sight since: a figure that goes on in view needs no
 * memory. It is in view if a third of it is.
 */
final class ParadeRecall implements ObjectRecall {

    private static final double SHARE = 1.0 / 3;

    private final ParadeSimulation at;
    private final SceneRenderer renderer;
    private final SceneSurfaces surfaces;
    private final Concealment concealment;
    private final int least;
    private final int[] lastShown; // frame of the scene, of each walker

    ParadeRecall(ParadeSimulation at, SceneRenderer renderer) {
        this.at = (ParadeSimulation) at.copy();
        this.renderer = renderer;
        surfaces = new SceneSurfaces(this.at, renderer.size());
        concealment = new Concealment(surfaces);
        least = Contrast.least(renderer.size());
        lastShown = new int[at.scene().walkers().size()];
    }

    /** One frame, as it is and as it might be. */
    private final class View {
        private final Scene scene = at.scene();
        private final int frame = at.snapshot().frame();
        private final byte[] truth = renderer.render(at);
        private final List<VisibleObject> objects = new ArrayList<>();

        void addFigure(int number) {
            Walker walker = scene.walkers().get(number);
            Figure figure = scene.figure(walker, frame);
            int surface = surfaces.ofWalker(number);
            if (!isInView(surface, figure)) {
                return;
            }
            Box box = box(figure);
            Look look = walker.look();
            Function<Stream<Look>, Stream<Scene>> instead = looks -> Stream.concat(
                    Stream.of(scene.without(number)), looks.map(other -> scene.with(number, walker.looking(other))));
            add(
                    ObjectKind.COLOUR,
                    surface,
                    box,
                    instead.apply(others(Tint.values(), look.tint()).map(look::with)));
            add(
                    ObjectKind.SHAPE,
                    surface,
                    box,
                    instead.apply(others(Outline.values(), look.outline()).map(look::with)));
            add(
                    ObjectKind.PATTERN,
                    surface,
                    box,
                    instead.apply(others(Pattern.values(), look.pattern()).map(look::with)));
            Walker turned = walker.turnedAt(lastShown[number], scene.loop());
            add(
                    ObjectKind.WAY,
                    surface,
                    box.with(box(scene.figure(turned, frame))),
                    Stream.of(scene.with(number, turned), scene.without(number)));
        }

        void addHouse(int number) {
            House house = scene.houses().get(number);
            int surface = surfaces.ofHouse(number);
            if (isInView(surface, house)) {
                add(
                        ObjectKind.LANDMARK,
                        surface,
                        box(house),
                        others(House.Front.values(), house.front())
                                .map(front -> scene.with(number, house.painted(front))));
            }
        }

        private Box box(Prop prop) {
            return renderer.box(prop, scene.camera().x(frame));
        }

        /** Adds an object against the scenes in which it is otherwise, as far as these look different within a box. */
        private void add(ObjectKind kind, int surface, Box box, Stream<Scene> scenes) {
            List<byte[]> frames = scenes.map(other -> drawn(other, box))
                    .filter(other -> different(List.of(other), box).length >= least)
                    .toList();
            if (frames.isEmpty()) {
                return;
            }
            int[] pixels = different(frames, box);
            List<byte[]> cut = frames.stream()
                    .map(other -> VisibleObject.cut(other, pixels))
                    .toList();
            int hidden = concealment.hidden(surface);
            OptionalInt age = hidden == Age.NEVER ? OptionalInt.empty() : OptionalInt.of(hidden);
            objects.add(new VisibleObject(kind, age, pixels, cut));
        }

        private byte[] drawn(Scene other, Box box) {
            byte[] rgb = truth.clone();
            renderer.draw(other, frame, box, rgb);
            return rgb;
        }

        /** The pixels in a box by which the truth differs from one of others at least. */
        private int[] different(List<byte[]> others, Box box) {
            IntStream inside = IntStream.range(box.top() * renderer.size(), box.bottom() * renderer.size())
                    .filter(pixel -> box.left() <= pixel % renderer.size() && pixel % renderer.size() < box.right());
            return Contrast.pixels(inside, truth, others);
        }
    }

    private boolean isInView(int surface, Prop prop) {
        return surfaces.pixels(surface) >= SHARE * surfaces.pixelsUncovered(prop);
    }

    @Override
    public List<VisibleObject> next(AgentState state, boolean shown) {
        at.restore(state);
        surfaces.trace(state.pose());
        concealment.look();
        View view = new View();
        IntStream.range(0, lastShown.length).forEach(view::addFigure);
        IntStream.range(0, view.scene.houses().size()).forEach(view::addHouse);
        if (shown) {
            concealment.noteShown();
            for (int i = 0; i < lastShown.length; i++) {
                if (surfaces.pixels(surfaces.ofWalker(i)) > 0) {
                    lastShown[i] = view.frame;
                }
            }
        }
        return view.objects;
    }

    private static <T> Stream<T> others(T[] all, T own) {
        return Arrays.stream(all).filter(other -> other != own);
    }
}

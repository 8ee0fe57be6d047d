package org.smriti.app.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Tick;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.WallTexture;

/** Makes questions about the steps of a session, each kind in turn if there are steps that it can be about. */
public final class Questioner {

    private static final int COLOURS = 4;
    private static final double OLD = 0.1; // share of a view: during a turn most of it has just been seen

    private final Random random;
    private int asked;

    /** Chooses by chance. */
    public Questioner(Random random) {
        this.random = random;
    }

    /** A question about one of these steps; nothing if they have shown too little. */
    public Optional<Question> ask(Opened session, List<Tick> ticks) {
        Optional<Question> half = whichHalf(session, ticks);
        Optional<Question> colour =
                session.maze().filter(_ -> session.ground() == Ground.MAZE).flatMap(maze -> colourBehind(maze, ticks));
        return asked++ % 2 == 0 ? half.or(() -> colour) : colour.or(() -> half);
    }

    /** A question about a prediction of content beyond the attention window, as predictions of recent content are too good. */
    private Optional<Question> whichHalf(Opened session, List<Tick> ticks) {
        return any(ticks.stream()
                        .filter(tick -> tick.step().lastSeen().older() >= OLD)
                        .filter(tick -> predicted(tick).isPresent())
                        .toList())
                .map(tick -> {
                    byte[] truth = tick.step().truth();
                    byte[] made = predicted(tick).orElseThrow();
                    int real = random.nextInt(2);
                    byte[] both =
                            real == 0 ? Halves.of(truth, made, session.side()) : Halves.of(made, truth, session.side());
                    return new Question.WhichHalf(tick, both, real);
                });
    }

    private static Optional<byte[]> predicted(Tick tick) {
        return Optional.ofNullable(tick.tracks().get(TrackInfo.SMRITI))
                .map(track -> track.prediction().rgb());
    }

    /** A question about a place with one colour behind the agent that is not in front of it as well. */
    private Optional<Question> colourBehind(Maze maze, List<Tick> ticks) {
        return any(ticks.stream()
                        .filter(tick -> {
                            Set<WallTexture> behind = WallsInView.behind(maze, pose(tick), WallsInView.Part.MIDDLE);
                            return behind.size() == 1
                                    && !WallsInView.ahead(maze, pose(tick), WallsInView.Part.MIDDLE)
                                            .containsAll(behind);
                        })
                        .toList())
                .map(tick -> {
                    WallTexture answer = WallsInView.behind(maze, pose(tick), WallsInView.Part.MIDDLE)
                            .iterator()
                            .next();
                    List<WallTexture> colours =
                            colours(maze, answer, WallsInView.behind(maze, pose(tick), WallsInView.Part.WHOLE));
                    return new Question.ColourBehind(tick, colours, colours.indexOf(answer));
                });
    }

    /** The right colour among wrong ones, none of which is in view there; those of this maze come first. */
    private List<WallTexture> colours(Maze maze, WallTexture answer, Set<WallTexture> seen) {
        List<WallTexture> here = new ArrayList<>(List.of(maze.regions()));
        List<WallTexture> others = new ArrayList<>(List.of(WallTexture.values()));
        Collections.shuffle(here, random);
        Collections.shuffle(others, random);
        here.addAll(others);
        List<WallTexture> colours = new ArrayList<>(List.of(answer));
        here.stream()
                .distinct()
                .filter(colour -> !seen.contains(colour))
                .limit(COLOURS - 1L)
                .forEach(colours::add);
        Collections.shuffle(colours, random);
        return List.copyOf(colours);
    }

    private static Pose pose(Tick tick) {
        return tick.step().pose();
    }

    private Optional<Tick> any(List<Tick> ticks) {
        return ticks.isEmpty() ? Optional.empty() : Optional.of(ticks.get(random.nextInt(ticks.size())));
    }
}

package org.smriti.app.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.smriti.app.session.Ground;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Opened;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.WallTexture;

/** Makes questions about the steps of a session, each kind in turn if there are steps that it can be about. */
public final class Questioner {

    private static final int COLOURS = 4;
    private static final int WINDOW = 10; // frames that attention can see
    private static final int TRIED = 40; // frames, of which one may make a question
    private static final double ALIKE = 20; // dB, between pictures that a person would take for the same

    private final Random random;
    private int asked;

    /** Chooses by chance. */
    public Questioner(Random random) {
        this.random = random;
    }

    /** A question about one of these steps; nothing if they have shown too little. */
    public Optional<Question> ask(Opened session, List<Tick> ticks) {
        Optional<Question> seen = whichSeen(session, ticks);
        Optional<Question> colour =
                session.maze().filter(_ -> session.ground() == Ground.MAZE).flatMap(maze -> colourBehind(maze, ticks));
        return asked++ % 2 == 0 ? seen.or(() -> colour) : colour.or(() -> seen);
    }

    /** A question about a frame before the attention window whose mirror image looks like nothing that was seen. */
    private Optional<Question> whichSeen(Opened session, List<Tick> ticks) {
        List<Tick> past = new ArrayList<>(ticks.subList(0, Math.max(0, ticks.size() - WINDOW)));
        Collections.shuffle(past, random);
        return past.stream()
                .limit(TRIED)
                .filter(tick -> isUnseen(Mirror.of(tick.step().truth(), session.side()), ticks))
                .findFirst()
                .map(tick -> {
                    byte[] seen = tick.step().truth();
                    byte[] mirrored = Mirror.of(seen, session.side());
                    int answer = random.nextInt(2);
                    List<byte[]> pictures = answer == 0 ? List.of(seen, mirrored) : List.of(mirrored, seen);
                    int ago = ticks.getLast().step().index() - tick.step().index();
                    return new Question.WhichSeen(tick, pictures, ago, answer);
                });
    }

    private static boolean isUnseen(byte[] picture, List<Tick> ticks) {
        return ticks.stream().allMatch(tick -> Psnr.of(picture, tick.step().truth()) < ALIKE);
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

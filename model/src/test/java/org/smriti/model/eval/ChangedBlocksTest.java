package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smriti.model.eval.score.Interval;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.eval.task.Deeds;
import org.smriti.model.eval.task.Split;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

/** Whether the share of changed blocks that are right tells who remembers the change from who does not. */
class ChangedBlocksTest {

    private static final World YARD = Worlds.named("craft-yard");
    private static final Renderer RENDERER = YARD.renderer(32);
    private static final Deeds MINE = new Deeds(Walk.MINE_AND_RETURN);

    /** Draws every frame as if nothing had been changed. */
    private record Forgetful() implements Predictor {

        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
            return episodes.stream().map(Forgetful::predict).toList();
        }

        private static List<byte[]> predict(EvalEpisode episode) {
            return episode.walk().poses().subList(episode.context(), episode.length()).stream()
                    .map(pose -> {
                        byte[] rgb = new byte[RENDERER.frameBytes()];
                        RENDERER.render(episode.start(), pose, rgb);
                        return rgb;
                    })
                    .toList();
        }
    }

    private static final List<Predictor> PREDICTORS =
            List.of(new Seer(), new Forgetful(), new SameView(), new MeanFrame());

    /** A tree is seen from afar, taken from near by, and its place is looked at again from afar, after a while. */
    private static EvalEpisode lookingBack() {
        CraftSimulation agent = CraftSimulation.of(YARD.start(3));
        Simulation start = agent.copy();
        Cell tree = agent.scenery().cells().stream()
                .filter(cell -> agent.scenery().block(cell) == Block.TREE)
                .filter(cell -> agent.scenery().isFree(cell.column() - 1, cell.row()))
                .findFirst()
                .orElseThrow();
        Pose afar = new Pose(tree.column() - 0.9, tree.row() + 0.5, 0);
        List<AgentState> states = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        record Moment(Pose pose, Action action) {}
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(afar, YARD.none()));
        moments.add(new Moment(new Pose(tree.column() - 0.2, tree.row() + 0.5, 0), CraftAction.USE));
        for (int hidden = 0; hidden < 14; hidden++) {
            moments.add(new Moment(new Pose(tree.column() - 0.5, tree.row() + 0.5, Math.PI), YARD.none()));
        }
        moments.add(new Moment(afar, YARD.none()));
        moments.add(new Moment(afar, YARD.none()));
        for (Moment moment : moments) {
            agent.place(moment.pose());
            agent.step(moment.action());
            states.add(agent.snapshot());
            actions.add(moment.action());
        }
        return EvalEpisode.along(new Trajectory(states, actions), MINE, start, 3, moments.size() - 2, RENDERER);
    }

    @Test
    void whoRemembersIsRightWhoDoesNotIsWrongAndSoIsACopyOfTheSameView() {
        EvalEpisode episode = lookingBack();
        Split split = new Split(episode.context(), episode.length() - episode.context());
        Scorer scorer = new Scorer(MINE, episode, split, RENDERER, RolloutSettings.Commit.PREDICTION);
        List<Interval> shares = PREDICTORS.stream()
                .map(predictor -> new VariantScore(
                        predictor.name(),
                        List.of(scorer.score(predictor.predict(List.of(episode)).getFirst()))))
                .map(row -> row.objectsBeyond(ObjectKind.CHANGED, LastSeen.WINDOW))
                .toList();

        assertEquals(
                List.of(2L, 2L, 2L),
                shares.stream().map(Interval::frames).limit(3).toList());
        assertEquals(
                List.of(1.0, 0.0, 0.0),
                shares.stream().map(Interval::mean).limit(3).toList());
    }

    @Test
    void soItIsOverWholeWalks() {
        EvalSpec errands =
                new EvalSpec(MINE, YARD, new Split(40, 40), 800_000, 6, 3, RolloutSettings.Commit.PREDICTION);
        List<VariantScore> rows = new Evaluator(errands, RENDERER).run(PREDICTORS, (name, episodes, frames) -> {});
        List<Interval> shares = rows.stream()
                .map(row -> row.objectsBeyond(ObjectKind.CHANGED, LastSeen.WINDOW))
                .toList();

        assertTrue(shares.getFirst().frames() > 20, shares.toString());
        assertEquals(1, shares.get(0).mean());
        assertEquals(0, shares.get(1).mean());
        assertTrue(shares.get(2).mean() < 0.9, "where the change was seen from the same place a copy is right");
        assertTrue(shares.get(3).mean() < 0.7, "an average picture: " + shares.get(3));
        VariantScore first = rows.getFirst();
        assertTrue(first.objectsBeforeLast(ObjectKind.CHANGED, LastSeen.WINDOW).frames()
                <= shares.getFirst().frames());
        Map<AgeBin, Interval> bins = rows.getFirst().objectsByLastShown(ObjectKind.CHANGED);
        assertEquals(
                rows.getFirst().objectsBeyond(ObjectKind.CHANGED, 0).frames(),
                bins.values().stream().mapToLong(Interval::frames).sum());
    }
}

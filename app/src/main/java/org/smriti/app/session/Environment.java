package org.smriti.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.perturb.Perturbation;
import org.smriti.model.world.sight.LastSeen;
import org.smriti.model.world.sight.Sight;

/** The world's side of a session: the agent, the camera it carries, what disturbs the camera, and what has been seen so far. */
final class Environment {

    private final Ground ground;
    private final Renderer renderer;
    private final Simulation simulation;
    private final AgentState start;
    private final List<Perturbation> perturbations = new ArrayList<>();
    private Sight sight;

    Environment(Simulation simulation, Ground ground, int size) {
        this(simulation, ground, simulation.snapshot(), simulation.world().renderer(size));
    }

    private Environment(Simulation simulation, Ground ground, AgentState start, Renderer renderer) {
        this.simulation = simulation;
        this.ground = ground;
        this.start = start;
        this.renderer = renderer;
        sight = unseen();
    }

    /** The same place and agent once more, undisturbed and nothing seen yet; the two go on independently. */
    Environment copy() {
        return new Environment(simulation.copy(), ground, start, renderer);
    }

    /** The agent's simulation, which stays at the present step: to look at any other, callers make a copy. */
    Simulation simulation() {
        return simulation;
    }

    Ground ground() {
        return ground;
    }

    /** Pixels on a side of a frame. */
    int size() {
        return renderer.size();
    }

    /** The agent before the first step. */
    AgentState start() {
        return start;
    }

    /** What disturbs the camera now and later. */
    List<Perturbation> perturbations() {
        return List.copyOf(perturbations);
    }

    /** Disturbs the camera; asked for twice before a step is taken, one and the same perturbation acts once. */
    void disturb(Perturbation perturbation) {
        if (!perturbations.contains(perturbation)) {
            perturbations.add(perturbation);
        }
    }

    /** What will act on the camera at a step. */
    List<Disturbance> disturbancesAt(int step) {
        return Disturbance.actingAt(step, perturbations).stream()
                .map(Disturbance.Acting::kind)
                .distinct()
                .toList();
    }

    Action ask(Policy policy) {
        return policy.next(simulation);
    }

    /**
     * Takes a step: the agent acts, or is put where the request says; the camera takes a picture, disturbed as the request says or else as
     * the perturbations of that step do.
     *
     * @param index of the step; before the first the agent has not moved
     * @param observed whether the models are shown the picture, so that what it shows counts as seen
     */
    Step step(int index, Transcript.Turn request, boolean observed) {
        if (request.placed().isPresent()) {
            simulation.place(request.placed().get());
        } else if (index > 0) {
            simulation.step(request.action());
        }
        byte[] truth = request.recorded().orElseGet(() -> picture(simulation.pose()));
        boolean recorded = request.recorded().isPresent() || ground == Ground.FILM;
        Transcript.Disturbed delivered = request.disturbed().orElseGet(() -> delivered(index, truth));
        return new Step(
                index,
                request.action(),
                simulation.snapshot(),
                delivered.camera(),
                truth,
                recorded,
                delivered.given(),
                see(delivered.camera(), observed),
                delivered.by());
    }

    /** What the camera delivers at a step under the perturbations. */
    private Transcript.Disturbed delivered(int index, byte[] truth) {
        Pose pose = simulation.pose();
        Pose camera = pose;
        for (Perturbation perturbation : perturbations) {
            camera = perturbation.pose(index, camera);
        }
        byte[] given = camera.equals(pose) ? truth.clone() : picture(camera);
        for (Perturbation perturbation : perturbations) {
            perturbation.develop(index, given);
        }
        return new Transcript.Disturbed(camera, given, Disturbance.actingAt(index, perturbations));
    }

    /**
     * Tells when what a frame shows was last seen, and counts it as seen if it was observed. Unknown where there are pictures alone; and in a
     * world that is watched it would say little, as most of what is in view never left it.
     */
    private LastSeen see(Pose camera, boolean observed) {
        if (!ground.isWalkable() || simulation.world().isWatched()) {
            return LastSeen.UNKNOWN;
        }
        return observed ? sight.observe(camera) : sight.imagine(camera);
    }

    private Sight unseen() {
        return new Sight(simulation.world().surfaces(simulation, renderer.size()), renderer.size());
    }

    private byte[] picture(Pose pose) {
        byte[] rgb = new byte[renderer.frameBytes()];
        renderer.render(simulation, pose, rgb);
        return rgb;
    }

    /** A recorded step once more; this time its frame does not count as seen. */
    Step again(Step step) {
        simulation.restore(step.agent());
        return new Step(
                step.index(),
                step.action(),
                step.agent(),
                step.camera(),
                step.truth(),
                step.recorded(),
                step.given(),
                see(step.camera(), false),
                step.disturbances());
    }

    /** The request that takes a step of a branch again. */
    Transcript.Turn request(Branch branch, int index) {
        Step step = branch.step(index);
        AgentState before = index == 0 ? start : branch.step(index - 1).agent();
        boolean byAction = led(before, index, step.action()).equals(step.agent());
        Optional<Pose> placed = byAction ? Optional.empty() : Optional.of(step.pose());
        Optional<byte[]> recorded = step.recorded() ? Optional.of(step.truth()) : Optional.empty();
        Optional<Transcript.Disturbed> disturbed = step.isClear()
                ? Optional.empty()
                : Optional.of(new Transcript.Disturbed(step.camera(), step.given(), step.disturbances()));
        return new Transcript.Turn(step.action(), placed, recorded, disturbed);
    }

    /** The agent after an action. */
    private AgentState led(AgentState before, int index, Action action) {
        Simulation future = simulation.copy();
        future.restore(before);
        if (index > 0) {
            future.step(action);
        }
        return future.snapshot();
    }

    /** Conditions of the next steps if an action is repeated. */
    List<FrameCondition> ahead(Action action, int steps) {
        Simulation future = simulation.copy();
        List<FrameCondition> conditions = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            future.step(action);
            Pose pose = future.pose();
            conditions.add(new FrameCondition(action.number(), pose.x(), pose.y(), pose.heading()));
        }
        return conditions;
    }

    /**
     * Puts the agent where a branch ends; what a track's memory has of the branch counts as seen.
     *
     * @param name of the track
     */
    void arrive(Branch branch, String name) {
        int steps = branch.length();
        sight = unseen();
        for (int i = branch.remembered().from(); i < steps; i++) {
            boolean observed = branch.prediction(name, i)
                    .filter(prediction -> prediction.kept() != Provenance.OBSERVED)
                    .isEmpty();
            simulation.restore(branch.step(i).agent());
            see(branch.step(i).camera(), observed);
        }
        simulation.restore(steps == 0 ? start : branch.step(steps - 1).agent());
    }
}

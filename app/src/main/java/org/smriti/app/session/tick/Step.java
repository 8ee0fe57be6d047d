package org.smriti.app.session.tick;

import java.util.Arrays;
import java.util.List;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.LastSeen;

/**
 * What happened in one step of the world.
 *
 * @param index of the step within its branch, from 0
 * @param action that led here; at the first step, which moves nothing, only what the models are told
 * @param agent the agent afterwards
 * @param camera where the picture was taken: the agent's pose, unless a perturbation moved the camera
 * @param truth R·R·3 bytes: the world as it is, or the recorded picture
 * @param recorded whether the truth is a recorded picture, which cannot be drawn again
 * @param given R·R·3 bytes, what the camera delivers: the truth, unless perturbed
 * @param lastSeen when what the frame shows was last seen
 * @param disturbances that acted on the camera
 */
public record Step(
        int index,
        Action action,
        AgentState agent,
        Pose camera,
        byte[] truth,
        boolean recorded,
        byte[] given,
        LastSeen lastSeen,
        List<Disturbance.Acting> disturbances) {

    /** A step at which nothing acted on the camera. */
    public Step(
            int index,
            Action action,
            AgentState agent,
            Pose camera,
            byte[] truth,
            boolean recorded,
            byte[] given,
            LastSeen lastSeen) {
        this(index, action, agent, camera, truth, recorded, given, lastSeen, List.of());
    }

    /** Where the agent stands afterwards. */
    public Pose pose() {
        return agent.pose();
    }

    /** Whether nothing acted on the camera, which delivered the truth. */
    public boolean isClear() {
        return disturbances.isEmpty() && camera.equals(pose()) && Arrays.equals(given, truth);
    }

    /** What a model is told of it beside the picture. */
    public FrameCondition condition() {
        Pose pose = pose();
        return new FrameCondition(action.number(), pose.x(), pose.y(), pose.heading());
    }
}

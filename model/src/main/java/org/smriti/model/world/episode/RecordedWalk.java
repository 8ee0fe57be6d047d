package org.smriti.model.world.episode;

import java.util.List;
import java.util.Optional;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;

/**
 * What can be followed of a recorded walk of T moments: pictures and actions always, the rest where the file has it.
 *
 * @param frames T pictures
 * @param actions T actions; the first led to nothing and is {@link Action#NOOP}
 * @param poses T poses, their headings unwrapped
 * @param maze the maze in which it all happened; it has spheres, and each pose lies in one of its free cells
 * @param wallsGuessed whether the maze's wall textures are not the recorded ones, because the file does not name them
 */
public record RecordedWalk(
        Frames frames, List<Action> actions, Optional<List<Pose>> poses, Optional<Maze> maze, boolean wallsGuessed) {

    /**
     * Checks that what is there is there for every moment, and keeps copies.
     *
     * @throws IllegalArgumentException if it is not, or if there is a maze but no pose in it
     */
    public RecordedWalk {
        actions = List.copyOf(actions);
        poses = poses.map(List::copyOf);
        int moments = frames.count();
        int placed = poses.map(List::size).orElse(moments);
        if (moments < 1 || actions.size() != moments || placed != moments) {
            throw new IllegalArgumentException(
                    "a recording of " + moments + " frames, " + actions.size() + " actions and " + placed + " poses");
        }
        if (maze.isPresent() ? poses.isEmpty() : wallsGuessed) {
            throw new IllegalArgumentException("a maze without poses in it, or walls without a maze");
        }
    }

    /** T, the moments recorded. */
    public int length() {
        return actions.size();
    }
}

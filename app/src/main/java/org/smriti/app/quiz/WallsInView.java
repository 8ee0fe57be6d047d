package org.smriti.app.quiz;

import java.util.EnumSet;
import java.util.Set;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.WallTexture;

/** Finds the walls that an agent in a maze would see in a direction. */
final class WallsInView {

    private static final double STEP = 0.02; // cells
    private static final double RAY = 0.05; // radians

    private WallsInView() {}

    /** A part of the view. */
    enum Part {
        MIDDLE(0.35),
        WHOLE(0.75);

        private final double aside; // radians

        Part(double aside) {
            this.aside = aside;
        }
    }

    /** The walls in a part of the view. */
    static Set<WallTexture> ahead(Maze maze, Pose pose, Part part) {
        Set<WallTexture> seen = EnumSet.noneOf(WallTexture.class);
        for (double aside = -part.aside; aside <= part.aside; aside += RAY) {
            seen.add(hit(maze, pose, pose.heading() + aside));
        }
        return seen;
    }

    /** The walls in a part of the view after half a turn. */
    static Set<WallTexture> behind(Maze maze, Pose pose, Part part) {
        return ahead(maze, new Pose(pose.x(), pose.y(), pose.heading() + Math.PI), part);
    }

    private static WallTexture hit(Maze maze, Pose pose, double heading) {
        double x = pose.x();
        double y = pose.y();
        while (maze.isFree((int) Math.floor(x), (int) Math.floor(y))) {
            x += STEP * Math.cos(heading);
            y += STEP * Math.sin(heading);
        }
        return maze.texture((int) Math.floor(x), (int) Math.floor(y));
    }
}

package org.smriti.model.world.episode;

/** Names of an episode's arrays: Memory Maze's own, and what we add so that the maze can be rebuilt. T moments, n cells, k spheres. */
final class EpisodeKeys {

    /** (T, side, side, 3) uint8. */
    static final String IMAGE = "image";

    /** (side, side, 3, T) uint8, as pydreamer keeps {@link #IMAGE}. */
    static final String IMAGE_T = "image_t";

    /** (T, 6) one-hot, in other worlds with a column for each of their actions; the first row all zeros. */
    static final String ACTION = "action";

    /** (T). */
    static final String REWARD = "reward";

    /** (T, n, n) uint8, 1 = free; rows from the south, columns from the west; the same at every moment. */
    static final String MAZE_LAYOUT = "maze_layout";

    /** (T, 2) east and north, cells. */
    static final String AGENT_POS = "agent_pos";

    /** (T, 2) unit vector. */
    static final String AGENT_DIR = "agent_dir";

    /** (T, k, 2) cells; the same at every moment. */
    static final String TARGETS_POS = "targets_pos";

    /** (T, k, 2) right and forward of the agent, cells. */
    static final String TARGETS_VEC = "targets_vec";

    /** (T, 2) cells. */
    static final String TARGET_POS = "target_pos";

    /** (T, 2) right and forward of the agent, cells. */
    static final String TARGET_VEC = "target_vec";

    /** (T, 3) 0 to 1. */
    static final String TARGET_COLOR = "target_color";

    /** Ours: (T) unwrapped radians, exact where {@link #AGENT_DIR} has rounded. */
    static final String AGENT_HEADING = "agent_heading";

    /** Ours: (n, n) uint8, 1 = room. */
    static final String MAZE_ROOMS = "maze_rooms";

    /** Ours: (3, 3) uint8, ordinals of the wall textures, blocks from the north-west. */
    static final String WALL_REGIONS = "wall_regions";

    /** Ours: (k) uint8, ordinals of the spheres' colours. */
    static final String SPHERE_COLORS = "sphere_colors";

    /** Ours: (m, 2) int32, column and row. */
    static final String SPAWNS = "spawns";

    /** Ours, in worlds other than mazes: (n) uint8, the world's name in ASCII. */
    static final String WORLD = "world";

    /** Ours, in worlds other than mazes: (1) int64, the seed that it began from. */
    static final String WORLD_SEED = "world_seed";

    private EpisodeKeys() {}
}

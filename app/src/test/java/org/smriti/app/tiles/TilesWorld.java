package org.smriti.app.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;

/** A minimal world: a board of coloured tiles, of which the agent sees those around it from above. */
final class TilesWorld implements World {

    static final String NAME = "tiles";
    static final int SIDE = 8;

    /** Tiles on a side of a frame. */
    private static final int VIEW = 4;

    static boolean has(int column, int row) {
        return column >= 0 && column < SIDE && row >= 0 && row < SIDE;
    }

    /** The number of the tile that a pixel shows; {@link Surfaces#SKY} beyond the board. */
    private static int tile(Pose camera, int pixel, int size) {
        int column = (int) Math.floor(camera.x()) - VIEW / 2 + pixel % size * VIEW / size;
        int row = (int) Math.floor(camera.y()) + VIEW / 2 - pixel / size * VIEW / size;
        return has(column, row) ? row * SIDE + column : Surfaces.SKY;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TilesAction> actions() {
        return List.of(TilesAction.values());
    }

    @Override
    public TilesAction steer(Set<Control> held) {
        if (held.contains(Control.FORWARD)) {
            return TilesAction.FORWARD;
        }
        if (held.contains(Control.LEFT)) {
            return TilesAction.TURN_LEFT;
        }
        return held.contains(Control.RIGHT) ? TilesAction.TURN_RIGHT : TilesAction.STAY;
    }

    @Override
    public TilesSimulation start(long place, long agent) {
        return new TilesSimulation(this, place, agent);
    }

    @Override
    public Renderer renderer(int size) {
        return new Renderer() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public void render(Simulation at, Pose camera, byte[] rgb) {
                for (int pixel = 0; pixel < size * size; pixel++) {
                    int tile = tile(camera, pixel, size);
                    int colour = tile == Surfaces.SKY ? 0 : ((TilesSimulation) at).colour(tile % SIDE, tile / SIDE);
                    rgb[3 * pixel] = (byte) (colour >> 16);
                    rgb[3 * pixel + 1] = (byte) (colour >> 8);
                    rgb[3 * pixel + 2] = (byte) colour;
                }
            }
        };
    }

    @Override
    public Surfaces surfaces(Simulation at, int size) {
        return new Surfaces() {
            private Pose looked = new Pose(0, 0, 0);
            private List<Integer> visible = List.of();

            @Override
            public int surfaceCount() {
                return SIDE * SIDE;
            }

            @Override
            public void trace(Pose camera) {
                looked = camera;
                List<Integer> seen = new ArrayList<>();
                for (int pixel = 0; pixel < size * size; pixel++) {
                    int tile = tile(camera, pixel, size);
                    if (tile != SKY && !seen.contains(tile)) {
                        seen.add(tile);
                    }
                }
                visible = seen;
            }

            @Override
            public int surfaceAt(int pixel) {
                return tile(looked, pixel, size);
            }

            @Override
            public int visibleCount() {
                return visible.size();
            }

            @Override
            public int visible(int i) {
                return visible.get(i);
            }
        };
    }

    @Override
    public List<Walk> walks() {
        return List.of(Walk.GOALS, Walk.SPIN);
    }

    @Override
    public Policy policy(Walk walk, Course course) {
        SplitMix64 random = SplitMix64.of(course.seed(), "tiles");
        return switch (walk) {
            case GOALS -> _ -> random.pick(actions());
            case SPIN -> _ -> TilesAction.TURN_LEFT;
            default -> throw without(walk);
        };
    }
}

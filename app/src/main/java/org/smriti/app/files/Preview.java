package org.smriti.app.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/**
 * What a list of sessions shows of one: a small part of its file, which is read without the rest.
 *
 * @param world name of the world, or of the file that it is from
 * @param seed of the world; none for one that is from a file
 * @param steps of the branch that the session ended on
 * @param branches of the session
 * @param models their names, Smriti's first
 * @param side pixels on a side of the picture
 * @param picture side·side·3 bytes: what the first model predicted at the last step; none if none had joined by then
 */
public record Preview(
        String world,
        OptionalLong seed,
        int steps,
        int branches,
        List<String> models,
        int side,
        Optional<byte[]> picture) {

    /** The preview of a session. */
    static Preview of(SavedSession session) {
        Transcript transcript = session.transcript();
        boolean ofCatalogue = Worlds.all().stream().map(World::name).anyMatch(session.world()::equals);
        return new Preview(
                session.world(),
                ofCatalogue ? OptionalLong.of(session.worldSeed()) : OptionalLong.empty(),
                transcript.length(transcript.current()),
                transcript.branches().size(),
                transcript.tracks().stream()
                        .map(track -> session.models().get(track).name())
                        .toList(),
                transcript.size(),
                transcript.tracks().stream()
                        .findFirst()
                        .flatMap(track -> last(
                                transcript, track, transcript.current(), transcript.length(transcript.current()))));
    }

    /** The prediction of a track at the last of so many steps of a branch, which may be a step that the branch has in common with another. */
    private static Optional<byte[]> last(Transcript transcript, String track, int branch, int steps) {
        Transcript.Line line = transcript.branches().get(branch);
        int before = line.fork().map(Branch.Fork::at).orElse(0);
        if (steps > before) {
            return line.predictions().get(track).get(steps - before - 1).rgb();
        }
        return line.fork().flatMap(fork -> last(transcript, track, fork.parent(), steps));
    }

    /** The same with a picture. */
    Preview with(byte[] shown) {
        return new Preview(world, seed, steps, branches, models, side, Optional.of(shown));
    }

    /** What a person calls the session: the world and the seed, or the file. */
    public String title() {
        return seed.isPresent() ? world + " " + seed.getAsLong() : world;
    }
}

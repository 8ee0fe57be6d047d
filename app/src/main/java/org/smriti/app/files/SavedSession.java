package org.smriti.app.files;

import java.util.List;
import java.util.Map;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.Maze;

/**
 * What a session file holds.
 *
 * @param world name of the world
 * @param worldSeed of the maze
 * @param maze itself, so that it opens even if the world's generator has changed
 * @param models by lane, one for each lane of the transcript
 */
public record SavedSession(
        String world,
        long worldSeed,
        Maze maze,
        Map<String, ModelId> models,
        List<SavedBookmark> bookmarks,
        Transcript transcript) {}

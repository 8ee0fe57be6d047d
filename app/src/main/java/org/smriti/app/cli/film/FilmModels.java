package org.smriti.app.cli.film;

import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.film.FilmWorld;

/** Tells which models can watch films: those that know one action, and no poses. */
public final class FilmModels {

    private FilmModels() {}

    /**
     * Refuses models that cannot.
     *
     * @throws UsageException in one line
     */
    public static void require(ComparedModels models) {
        Arguments.resolve(models, all -> all.fitting(FilmWorld.WITHOUT_FILMS));
        for (ComparedModels.Named named : models.all()) {
            if (named.model().config().pose() == NetConfig.PoseMode.ON) {
                throw new UsageException("the model " + named.name()
                        + " goes by poses, which films have none of; one that" + " train --video made does not");
            }
        }
    }
}

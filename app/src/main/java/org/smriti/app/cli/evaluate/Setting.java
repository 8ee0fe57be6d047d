package org.smriti.app.cli.evaluate;

import java.io.PrintWriter;
import java.util.Map;
import org.smriti.app.cli.film.WatchedFilms;
import org.smriti.model.world.World;

/** Where episodes are set, and how what was found there is told. */
sealed interface Setting extends AutoCloseable {

    /** The world of episodes of so many frames. */
    World world(int length);

    /** Tells people. */
    void print(EvaluateReport report, PrintWriter out);

    /** Tells programs. */
    Map<String, Object> json(EvaluateReport report);

    @Override
    void close();

    /** A world of the catalogue. */
    record OfCatalogue(World world) implements Setting {

        @Override
        public World world(int length) {
            return world;
        }

        @Override
        public void print(EvaluateReport report, PrintWriter out) {
            new EvaluateTable(report, out).print();
        }

        @Override
        public Map<String, Object> json(EvaluateReport report) {
            return report.json();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Films. */
    record OfFilms(WatchedFilms films) implements Setting {

        @Override
        public World world(int length) {
            return films.world(length);
        }

        @Override
        public void print(EvaluateReport report, PrintWriter out) {
            new FilmTable(report, films).print(out);
        }

        @Override
        public Map<String, Object> json(EvaluateReport report) {
            Map<String, Object> json = report.json();
            json.put("video", films.json());
            return json;
        }

        @Override
        public void close() {
            films.close();
        }
    }
}

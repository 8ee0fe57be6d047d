package org.smriti.app.tour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** The tours that can be begun: those that ship and the lessons that a person has opened; and which of them were gone through. */
public final class TourShelf {

    /**
     * A tour that somebody wrote.
     *
     * @param file that it was read from, and is read from again each time it is begun
     */
    public record Lesson(Path file, Tour tour) {}

    private final List<Tour> shipped;
    private final ObservableList<Lesson> lessons = FXCollections.observableArrayList();
    private final ObservableList<Lesson> readableLessons = FXCollections.unmodifiableObservableList(lessons);
    private final ObservableSet<Tour> finished = FXCollections.observableSet();
    private final ObservableSet<Tour> readableFinished = FXCollections.unmodifiableObservableSet(finished);

    /** Has the tours that ship, in the order in which they are offered, and no lessons yet. */
    public TourShelf(List<Tour> shipped) {
        this.shipped = List.copyOf(shipped);
    }

    /** The tours that ship. */
    public List<Tour> shipped() {
        return shipped;
    }

    /** The lessons that were opened, the latest last. */
    public ObservableList<Lesson> lessons() {
        return readableLessons;
    }

    /** The tours that were gone through to their end. */
    public ObservableSet<Tour> finished() {
        return readableFinished;
    }

    /** Adds a lesson, in the place of an earlier version of the same file. */
    void add(Lesson lesson) {
        List<Lesson> all = new ArrayList<>(lessons);
        all.removeIf(other -> other.file().equals(lesson.file()));
        all.add(lesson);
        lessons.setAll(all);
    }

    void finish(Tour tour) {
        finished.add(tour);
    }

    /** The tour to offer after another: the next of those that ship and were not gone through yet, then from the beginning. */
    public Optional<Tour> after(Tour tour) {
        int next = shipped.indexOf(tour) + 1;
        return Stream.concat(shipped.stream().skip(next), shipped.stream().limit(next))
                .filter(other -> !other.equals(tour) && !finished.contains(other))
                .findFirst();
    }
}

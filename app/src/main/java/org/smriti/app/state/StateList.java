package org.smriti.app.state;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A list of the state that only this package writes, as {@code ReadOnlyObjectWrapper} is for single values. */
final class StateList<T> {

    private final ObservableList<T> writable = FXCollections.observableArrayList();
    private final ObservableList<T> readOnly = FXCollections.unmodifiableObservableList(writable);

    /** The list for the updaters. */
    ObservableList<T> writable() {
        return writable;
    }

    /** The same list for the window: observable, but not modifiable. */
    ObservableList<T> readOnly() {
        return readOnly;
    }
}

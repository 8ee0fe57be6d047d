package org.smriti.app.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tree of a session's branches, one of which is the current one. */
final class Branches {

    private final Map<Integer, Branch> byId = new TreeMap<>();
    private Branch current;

    Branches() {
        begin(Branch.root());
    }

    Branch current() {
        return current;
    }

    /**
     * The branch of that number.
     *
     * @throws IllegalArgumentException if there is none
     */
    Branch get(int id) {
        Branch branch = byId.get(id);
        if (branch == null) {
            throw new IllegalArgumentException("there is no branch " + id);
        }
        return branch;
    }

    /** All of them, the oldest first. */
    Collection<Branch> all() {
        return byId.values();
    }

    List<BranchView> views() {
        return byId.values().stream().map(Branch::view).toList();
    }

    /** The number of the next one. */
    int next() {
        return byId.size();
    }

    /** Adds a branch and makes it the current one. */
    void begin(Branch branch) {
        byId.put(branch.id(), branch);
        current = branch;
    }

    /** Gives up the branch that was begun last. */
    void drop(Branch last) {
        byId.remove(last.id());
    }

    void checkout(int id) {
        current = get(id);
    }
}

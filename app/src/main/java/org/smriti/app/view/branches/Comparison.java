package org.smriti.app.view.branches;

import java.util.Optional;
import org.smriti.app.session.Branch;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;

/** Whether a branch is seen beside the current one, and the act that changes it. */
public final class Comparison {

    private final ExplorerState state;
    private final Commands commands;

    /** Compares in that state, and asks for the steps by the commands. */
    public Comparison(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** Whether that branch is seen beside the current one. */
    public boolean isSeen(Branch.View branch) {
        return state.otherBranch()
                .get()
                .filter(other -> other.branch().id() == branch.id())
                .isPresent();
    }

    /** Shows a branch beside the current one, or no longer. */
    public void toggle(Branch.View branch) {
        if (isSeen(branch)) {
            state.otherBranch().set(Optional.empty());
        } else {
            commands.compare(branch.id());
        }
    }
}

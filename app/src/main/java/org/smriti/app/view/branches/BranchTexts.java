package org.smriti.app.view.branches;

import org.smriti.app.session.Branch;
import org.smriti.app.text.Texts;

/** Says in a few words what a branch is. */
public final class BranchTexts {

    private BranchTexts() {}

    /** How it was made, where it leaves another, and how long it is. */
    public static String of(Branch.View branch, Texts texts) {
        String how = switch (branch.origin()) {
            case Branch.Origin.Live live -> texts.get(branch.fork().isEmpty() ? "branches.first" : "branches.another");
            case Branch.Origin.Regenerated origin ->
                origin.prefix() == 0
                        ? texts.get("branches.from-nothing")
                        : texts.get("branches.from-prefix", origin.prefix());
        };
        String from = branch.fork()
                .map(fork -> texts.get("branches.at", how, fork.at()))
                .orElse(how);
        return from + " · " + branch.length();
    }
}

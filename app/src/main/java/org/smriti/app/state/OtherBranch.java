package org.smriti.app.state;

import java.util.List;
import org.smriti.app.session.Branch;
import org.smriti.app.session.tick.Tick;

/**
 * A branch that is seen beside the current one.
 *
 * @param branch its description
 * @param ticks all its steps
 */
public record OtherBranch(Branch.View branch, List<Tick> ticks) {}

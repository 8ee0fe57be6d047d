package org.smriti.model.train.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPlanTest {

    private static final int STEPS = 10_000;

    @ParameterizedTest
    @CsvSource({
        "0, 9_999, false",
        "0, 10_000, false",
        "0.1, 8_999, false",
        "0.1, 9_000, true",
        "0.1, 9_999, true",
        "0.1, 10_000, true",
        "1, 0, true",
    })
    void ownFramesComeAtTheEndOfTheBudget(double share, String step, boolean expected) {
        Budget budget = new Budget.Steps(STEPS);
        TrainingPlan plan = TinyPlans.plan(budget).with(new OwnFramesPlan(share, 0.2));

        OptionalDouble level = plan.ownLevel(budget.spent(Long.parseLong(step.replace("_", "")), 0));

        assertEquals(expected ? OptionalDouble.of(0.2) : OptionalDouble.empty(), level);
    }
}

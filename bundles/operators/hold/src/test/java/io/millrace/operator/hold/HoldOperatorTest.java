// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.hold;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.Rows.row;

import io.millrace.testkit.operator.OperatorHarness;
import org.junit.Test;

public class HoldOperatorTest {
    private final OperatorHarness hold = OperatorHarness.of(HoldOperator::new)
            .expression("until", column("e"))
            .expression("now", column("n"))
            .open();

    @Test
    public void rowsGoOnInTheOrderInWhichTheirTimesCome() {
        hold.at(100).row("e", 50, "n", 20, "k", "a");
        hold.row("e", 30, "n", 20, "k", "b");
        hold.row("e", 50, "n", 20, "k", "c").emitsNothing();

        hold.at(109).emitsNothing();
        hold.at(110).emitsRow("e", 30, "n", 20, "k", "b").emitsNothing();
        hold.at(130).emitsRow("e", 50, "n", 20, "k", "a").emitsRow("e", 50, "n", 20, "k", "c");
    }

    @Test
    public void rowsWhoseTimeHasComeOrWhichNameNoneGoOnAtOnce() {
        hold.row("e", 10, "n", 20).emitsRow("e", 10, "n", 20);
        hold.row("e", "x", "n", 20).emitsRow("e", "x", "n", 20);
        hold.row("e", 10).emitsRow("e", 10);
        hold.batch(row("e", 5, "n", 5), row("e", 6, "n", 5), row("e", 3, "n", 5))
                .emitsRow("e", 5, "n", 5)
                .emitsRow("e", 3, "n", 5)
                .emitsNothing();
        hold.at(1).emitsRow("e", 6, "n", 5);
    }

    @Test
    public void atTheEndNothingIsHeld() {
        hold.row("e", Long.MAX_VALUE, "n", Long.MIN_VALUE).emitsNothing();

        hold.end().emitsRow("e", Long.MAX_VALUE, "n", Long.MIN_VALUE);
    }
}

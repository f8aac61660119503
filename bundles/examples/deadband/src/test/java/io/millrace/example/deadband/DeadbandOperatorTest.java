// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.deadband;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class DeadbandOperatorTest {
    @Test
    public void letsARowThroughThatHasMovedSinceTheLastOneThatWas() {
        deadband()
                .open()
                .row("temp", 20)
                .emitsRow("temp", 20L)
                .row("temp", 20.6)
                .emitsNothing()
                .row("temp", 21)
                .emitsNothing()
                .row("temp", 21.1)
                .emitsRow("temp", 21.1)
                .row("temp", 20)
                .emitsRow("temp", 20L);
    }

    @Test
    public void eachKeyIsASeriesOfItsOwn() {
        deadband()
                .option("key", "hall")
                .open()
                .row("hall", "a", "temp", 20)
                .emitsRow("hall", "a", "temp", 20L)
                .row("hall", "b", "temp", 20)
                .emitsRow("hall", "b", "temp", 20L)
                .row("hall", "a", "temp", 20.5)
                .emitsNothing();
    }

    @Test
    public void aRowWithoutANumberIsAnErrorAndTheNextOneIsNot() {
        deadband()
                .open()
                .row("temp", "warm")
                .emitsError("deadband: column temp is warm, expected a number")
                .row("temp", 20)
                .emitsRow("temp", 20L);
    }

    @Test
    public void goesOnFromTheStateOfTheVersionThatKnewNoKeys() {
        deadband()
                .from(20.0, 1)
                .open()
                .row("temp", 20.5)
                .emitsNothing()
                .row("temp", 22)
                .emitsRow("temp", 22L);
    }

    @Test
    public void aNegativeWidthIsRefused() {
        assertThatThrownBy(() -> deadband().option("width", -1).open())
                .hasMessage("option width is -1.0, expected 0 or more");
    }

    private static OperatorSetup deadband() {
        return OperatorHarness.of(DeadbandOperator::new)
                .option("column", "temp")
                .option("width", 1);
    }
}

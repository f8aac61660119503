// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Pane;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.operator.SlidingPane;
import io.millrace.api.row.Row;
import io.millrace.engine.fake.CollectingOutput;
import io.millrace.plan.PaneContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What a window may keep has a bound: the row that is one too many is an error, and all others stay. */
public class PaneLimitTest {
    private static final String FULL = "the most that the rule option maxWindowSize allows";

    private final PaneFixture fixture = new PaneFixture();

    @Test
    public void rowsAreCounted() {
        Pane pane = fixture.limited(2, PaneContents.rows()).create();
        pane.add(row("a"));
        pane.add(row("b"));

        assertThatThrownBy(() -> pane.add(row("c")))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining(FULL);
        assertThat(PaneFixture.rowsOf(pane)).hasSize(2);
        pane.clear();
        pane.add(row("c"));
        assertThat(PaneFixture.rowsOf(pane)).hasSize(1);
    }

    @Test
    public void groupsAreCountedAndTheirRowsAreNot() {
        Pane pane = groups(2).create();
        for (int i = 0; i < 5; i++) {
            pane.add(row("a"));
            pane.add(row("b"));
        }

        assertThatThrownBy(() -> pane.add(row("c"))).hasMessageContaining("the window holds 2 groups");
        pane.add(row("a"));
        assertThat(PaneFixture.rowsOf(pane)).extracting("$$sum").containsExactly(6L, 5L);
    }

    @Test
    public void aSlidingWindowKeepsRowsAndCountsThem() {
        for (PaneFactory factory : List.of(fixture.limited(2, PaneContents.rows()), groups(2))) {
            SlidingPane pane = factory.createSliding();
            pane.add(at(1));
            pane.add(at(2));
            assertThatThrownBy(() -> pane.add(at(3))).hasMessageContaining("the window holds 2 rows");
            pane.removeBefore(2);
            pane.add(at(4));
            CollectingOutput out = new CollectingOutput();
            pane.emit(Optional.of(PaneFixture.WINDOW), out);
            assertThat(out.errors).isEmpty();
            assertThat(out.onlyBatch()).isNotEmpty();
        }
    }

    private PaneFactory groups(long most) {
        return fixture.limited(
                most, new PaneContents(Optional.empty(), Optional.of(PaneFixture.keeping(List.of("k"), "k"))));
    }

    private static Row row(String key) {
        return Row.of(Map.of("k", key, "v", 1L));
    }

    private static Row at(long millis) {
        Row row = row("a");
        row.setTimestamp(millis);
        return row;
    }
}

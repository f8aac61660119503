// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.console.fake.FakeRules;
import io.millrace.console.fake.Shell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.Test;

public class RuleWatchCommandTest {
    private final FakeRules rules = new FakeRules().having("r1", "{}");
    private final Shell shell = Shell.with(rules).and(RuleWatchCommand.class);

    @Test
    public void everyRowOfABatchIsALine() {
        rules.whenWatched(listener -> listener.accept(batch(Row.of(Map.of("a", 1L)), Row.of(Map.of("b", "x")))));

        assertThat(shell.type("rule:watch --count '2' r1").lines()).containsExactly("{\"a\":1}", "{\"b\":\"x\"}");
        assertThat(rules.isViewOpen()).isFalse();
    }

    @Test
    public void theRuleMayUseARowAgainAtOnce() {
        rules.whenWatched(listener -> {
            Row row = new Row(Shape.of(List.of("a")));
            for (long value = 1; value <= 2; value++) {
                row.setLong(0, value);
                listener.accept(batch(row));
            }
        });

        assertThat(shell.type("rule:watch -n '2' r1").lines()).containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    public void whatComesTooFastIsDroppedAndCounted() {
        rules.whenWatched(flood(1_500));

        List<String> lines = shell.type("rule:watch --count '1000' r1").lines().toList();

        assertThat(lines).hasSize(1_001).startsWith("{\"a\":0}");
        assertThat(lines.get(1_000)).isEqualTo("476 more results came too fast to be shown.");
    }

    @Test
    public void controlCEndsTheView() {
        rules.whenWatched(listener -> Thread.currentThread().interrupt());

        assertThat(shell.type("rule:watch r1")).isEmpty();
        assertThat(rules.isViewOpen()).isFalse();
    }

    @Test
    public void theViewEndsWhenTheRuleIsDropped() {
        rules.whenWatched(listener -> rules.delete("r1"));

        assertThat(shell.type("rule:watch r1")).isEqualTo("Error executing command: Rule r1 is not found.");
        assertThat(rules.isViewOpen()).isFalse();
    }

    @Test
    public void aCountBelowOneIsRefused() {
        assertThat(shell.type("rule:watch --count '0' r1"))
                .isEqualTo("Error executing command: expected a count of at least 1, got 0");
    }

    private static Consumer<Consumer<Batch>> flood(long count) {
        return listener ->
                LongStream.range(0, count).forEach(value -> listener.accept(batch(Row.of(Map.of("a", value)))));
    }

    private static Batch batch(Row... rows) {
        return new Batch(List.of(rows), Optional.empty(), false);
    }
}

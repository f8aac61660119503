// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import static io.millrace.testkit.operator.PlanExpressions.equal;
import static io.millrace.testkit.operator.PlanExpressions.item;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Batch;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import io.millrace.testkit.plugin.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class LookupOperatorTest {
    private final FakeTable table = new FakeTable();

    @Before
    public void fill() {
        table.rows.add(row("id", 1L, "nm", "p"));
        table.rows.add(row("id", 1L, "nm", "q"));
        table.rows.add(row("id", 2L, "nm", "r"));
    }

    private OperatorSetup lookup(boolean keepUnmatched) {
        PlanExpression value = new PlanExpression.Column(Optional.of("m"), "v");
        return OperatorHarness.of(LookupOperator::new)
                .ofJoinedRows()
                .option("table", "devices")
                .option("source", "d")
                .option("keys", List.of("id"))
                .option("keepUnmatched", keepUnmatched)
                .expressions("values", item(value, "m.v"))
                .lookupTable("devices", table);
    }

    @Test
    public void eachMatchGivesARow() {
        lookup(true)
                .open()
                .row("m.v", 1L)
                .emitsBatch(row("m.v", 1L, "d.id", 1L, "d.nm", "p"), row("m.v", 1L, "d.id", 1L, "d.nm", "q"));
    }

    @Test
    public void withoutMatchARowIsKeptOrLeftOut() {
        lookup(true).open().row("m.v", 9L).emitsBatch(row("m.v", 9L));
        lookup(false).open().row("m.v", 9L).emitsNothing();
    }

    @Test
    public void nobodyIsAskedAboutNull() {
        lookup(true)
                .open()
                .row("m.v", null)
                .emitsBatch(row("m.v", null))
                .row("m.x", 1L)
                .emitsBatch(row("m.x", 1L));
        assertThat(table.questions).isEmpty();
    }

    @Test
    public void onlyWantedColumnsAreTaken() {
        lookup(false).option("fields", List.of("nm")).open().row("m.v", 2L).emitsBatch(row("m.v", 2L, "d.nm", "r"));
    }

    @Test
    public void furtherConditionsFilterAlsoWhatHasNoMatch() {
        PlanExpression rest = equal(new PlanExpression.Column(Optional.of("d"), "nm"), literal("q"));
        OperatorHarness lookup = lookup(true).expression("rest", rest).open();
        lookup.row("m.v", 1L).emitsBatch(row("m.v", 1L, "d.id", 1L, "d.nm", "q"));
        lookup.row("m.v", 2L).emitsNothing().row("m.v", 9L).emitsNothing();
    }

    @Test
    public void aWindowStaysABatch() {
        Batch batch = new Batch(
                List.of(Row.of(row("m.v", 2L)), Row.of(row("m.v", 9L))), Optional.of(WindowRange.of(0, 10)), false);
        lookup(true).open().feed(batch).emitsWindow(0, 10, row("m.v", 2L, "d.id", 2L, "d.nm", "r"), row("m.v", 9L));
    }

    @Test
    public void aTableThatFailsIsAnErrorOfTheRow() {
        table.fails = true;
        OperatorHarness lookup = lookup(true).open();
        lookup.row("m.v", 1L)
                .emitsError("lookup table devices failed: connection refused")
                .emitsNothing();
        table.fails = false;
        lookup.row("m.v", 2L).emitsBatch(row("m.v", 2L, "d.id", 2L, "d.nm", "r"));
    }

    @Test
    public void aTableThatBlocksGivesTheSameAnswersAndErrors() {
        table.blocks = true;
        OperatorHarness lookup = lookup(true).open();
        lookup.row("m.v", 2L).emitsBatch(row("m.v", 2L, "d.id", 2L, "d.nm", "r"));
        lookup.watermark(7).emitsWatermark(7);
        table.fails = true;
        lookup.row("m.v", 1L)
                .emitsError("lookup table devices failed: connection refused")
                .emitsNothing();
    }

    private AnswerCache cache(ManualClock clock, Map<String, Object> options) {
        return new AnswerCache(Options.of(Map.of("lookup", options)), clock);
    }

    @Test
    public void answersAreRememberedAsLongAsTheyAreGood() {
        var clock = ManualClock.at(0);
        AnswerCache cache = cache(clock, Map.of("cache", true, "cacheTtl", 1000));
        Question question = new Question(List.of(1L));
        List<Row> answer = List.of(Row.of(row("d.id", 1L)));
        cache.add(question, answer);
        cache.add(new Question(List.of(2L)), List.of());
        clock.advance(Duration.ofMillis(999));
        assertThat(cache.find(question)).contains(answer);
        assertThat(cache.find(new Question(List.of(2L)))).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(cache.find(question)).isEmpty();
    }

    @Test
    public void emptyAnswersAreRememberedIfAskedFor() {
        var clock = ManualClock.at(0);
        AnswerCache cache = cache(clock, Map.of("cache", true, "cacheMissingKey", true));
        Question question = new Question(List.of(2L));
        cache.add(question, List.of());
        clock.advance(Duration.ofDays(400));
        assertThat(cache.find(question)).contains(List.of());
        AnswerCache off = cache(clock, Map.of("cacheMissingKey", true));
        off.add(question, List.of());
        assertThat(off.find(question)).isEmpty();
    }

    @Test
    public void aCachedAnswerIsNotAskedForAgain() {
        table.options = Map.of("lookup", Map.of("cache", true));
        FakeTable asked = table;
        OperatorHarness lookup = lookup(false).open();
        lookup.row("m.v", 2L);
        int before = asked.questions.size();
        lookup.row("m.v", 2L);
        // The harness also runs an instance that forgets its cache with each call; the other one asked only once.
        assertThat(asked.questions).hasSize(before + 1);
    }
}

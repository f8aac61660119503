// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What rules on one shared stream show to their users, whichever way their events come to them. */
public class RulesOnOneStreamTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestEngine engine;

    @Before
    public void open() {
        engine = new TestEngine(folder.getRoot().toPath());
    }

    @After
    public void close() {
        engine.close();
    }

    @Test
    public void manyRulesGiveTheRowsOfThePlainLoop() throws Exception {
        Task task = new Task(Workload.W5, 300, Data.generate(20_000));

        assertThat(verified(new MillraceCompetitor(), task)).isEqualTo(verified(new JacksonFloor(), task));
    }

    @Test
    public void countersShowEveryRowOfTheStream() throws Exception {
        engine.rule("one", "SELECT 'one' AS r, v FROM s WHERE id = 1 AND v > 2");
        engine.rule("two", "SELECT 'two' AS r, abs(v) AS v FROM s WHERE id = 2");
        engine.rule("none", "SELECT v FROM s WHERE id = 3");
        engine.emit("{\"id\":1,\"v\":3}");
        engine.emit("{\"id\":1,\"v\":1}");
        engine.emit("{\"id\":2,\"v\":-5}");

        eventually(() -> assertThat(engine.results)
                .containsExactlyInAnyOrder("{\"r\":\"one\",\"v\":3}", "{\"r\":\"two\",\"v\":5}"));
        for (String rule : new String[] {"one", "two", "none"}) {
            eventually(() -> {
                assertThat(engine.metric(rule, "source_s_0_records_in_total")).isEqualTo(3L);
                assertThat(engine.metric(rule, "op_3_filter_0_records_in_total"))
                        .isEqualTo(3L);
                assertThat(engine.metric(rule, "op_3_filter_0_messages_processed_total"))
                        .isEqualTo(3L);
            });
        }
        eventually(() -> {
            assertThat(engine.metric("one", "op_3_filter_0_records_out_total")).isEqualTo(1L);
            assertThat(engine.metric("one", "op_4_project_0_records_in_total")).isEqualTo(1L);
            assertThat(engine.metric("one", "op_4_project_0_records_out_total")).isEqualTo(1L);
            assertThat(engine.metric("two", "op_3_filter_0_records_out_total")).isEqualTo(1L);
            assertThat(engine.metric("none", "op_3_filter_0_records_out_total")).isEqualTo(0L);
        });
    }

    @Test
    public void aRuleCountsFromWhenItCame() throws Exception {
        engine.rule("first", "SELECT 'first' AS r FROM s WHERE id = 1");
        engine.emit("{\"id\":1}");
        eventually(() -> assertThat(engine.results).hasSize(1));
        engine.rule("second", "SELECT 'second' AS r FROM s WHERE id = 1");
        engine.emit("{\"id\":1}");

        eventually(() -> assertThat(engine.results).hasSize(3));
        assertThat(engine.metric("first", "op_3_filter_0_records_in_total")).isEqualTo(2L);
        assertThat(engine.metric("second", "op_3_filter_0_records_in_total")).isEqualTo(1L);
    }

    @Test
    public void anErrorInOneFilterIsOfThatRuleAlone() throws Exception {
        engine.rule("number", "SELECT 'number' AS r FROM s WHERE id = 1");
        engine.rule("text", "SELECT 'text' AS r FROM s WHERE id = 'a'");
        engine.emit("{\"id\":\"a\"}");

        eventually(() -> assertThat(engine.results).containsExactly("{\"r\":\"text\"}"));
        eventually(() -> assertThat(engine.metric("number", "op_3_filter_0_exceptions_total"))
                .isEqualTo(1L));
        assertThat(engine.metric("number", "op_3_filter_0_last_exception"))
                .isEqualTo("run Where error: invalid operation string(a) = int64(1)");
        assertThat(engine.metric("number", "op_3_filter_0_records_in_total")).isEqualTo(1L);
        assertThat(engine.metric("text", "op_3_filter_0_exceptions_total")).isEqualTo(0L);
    }

    @Test
    public void aRuleThatWasStoppedKeepsItsCounters() throws Exception {
        engine.rule("one", "SELECT v FROM s WHERE id = 1");
        engine.rule("two", "SELECT v FROM s WHERE id = 2");
        engine.emit("{\"id\":2,\"v\":1}");
        eventually(() -> assertThat(engine.results).hasSize(1));
        engine.engine.rules().stop("one");
        engine.emit("{\"id\":2,\"v\":2}");
        eventually(() -> assertThat(engine.results).hasSize(2));

        assertThat(engine.metric("one", "op_3_filter_0_records_in_total")).isEqualTo(1L);
    }

    private static String verified(Competitor competitor, Task task) throws Exception {
        Result result = new Result();
        try (Passes passes = new Passes(competitor, task)) {
            passes.verify(result);
        }
        return result.text(Result.ROWS) + "/" + result.text(Result.CHECKSUM);
    }

    private static void eventually(ThrowingCallable check) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                check.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) throw notYet;
            } catch (Throwable unexpected) {
                throw new IllegalStateException(unexpected);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}

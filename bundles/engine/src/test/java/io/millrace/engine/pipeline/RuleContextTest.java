// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.fake.Eventually;
import io.millrace.engine.fake.ManualClock;
import io.millrace.engine.thread.EngineThreads;
import io.millrace.plan.TimePolicy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

/** How a rule is held up by its own functions. */
public class RuleContextTest {
    private static final long LONG = 3_600_000;

    private final EngineThreads threads = new EngineThreads(1);
    private final ManualClock clock = new ManualClock(1_000);
    private final PipelineSettings settings = new PipelineSettings("r", TimePolicy.processingTime(), false, 1_000);
    private final EngineRuleContext rule = new EngineRuleContext(settings, clock, threads);

    @After
    public void stopThreads() {
        threads.close();
    }

    private Future<?> pauseOnTheOnlyWorker(long millis) {
        Future<?> paused = threads.workers().submit(() -> {
            rule.pause(millis);
            return null;
        });
        Eventually.eventually(() -> assertThat(clock.waiting()).isEqualTo(1));
        return paused;
    }

    @Test
    public void other_rules_go_on_while_one_is_held_up() throws Exception {
        Future<?> paused = pauseOnTheOnlyWorker(LONG);
        CountDownLatch others = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) threads.workers().execute(others::countDown);

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(paused.isDone()).isFalse();
        clock.advance(LONG);
        paused.get(10, TimeUnit.SECONDS);
    }

    @Test
    public void a_pause_ends_early_when_the_rule_is_closed_and_leaves_no_timer() throws Exception {
        Future<?> paused = pauseOnTheOnlyWorker(LONG);

        rule.close();

        paused.get(10, TimeUnit.SECONDS);
        assertThat(clock.waiting()).isZero();
    }

    @Test
    public void no_time_at_all_is_no_pause() throws Exception {
        rule.pause(0);
        rule.pause(-5);

        assertThat(clock.waiting()).isZero();
    }

    @Test
    public void a_pause_may_last_for_ever() throws Exception {
        Future<?> paused = pauseOnTheOnlyWorker(Long.MAX_VALUE);
        rule.close();
        paused.get(10, TimeUnit.SECONDS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.function.RuleContext;
import io.millrace.api.time.Clock;
import io.millrace.engine.thread.EngineThreads;

/** The rule as its functions see it. When it is closed, pauses end early. */
final class EngineRuleContext implements RuleContext, AutoCloseable {
    private final PipelineSettings settings;
    private final Clock clock;
    private final EngineThreads threads;
    private boolean closed;

    EngineRuleContext(PipelineSettings settings, Clock clock, EngineThreads threads) {
        this.settings = settings;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public String ruleId() {
        return settings.ruleId();
    }

    @Override
    public long startMillis() {
        return settings.startMillis();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void pause(long millis) throws InterruptedException {
        if (millis <= 0) return;
        long now = clock.millis();
        long end = now + Math.min(millis, Long.MAX_VALUE - now);
        Clock.Timer timer = clock.schedule(end, this::wake);
        try {
            threads.whileReplaced(() -> awaitUntil(end));
        } finally {
            timer.cancel();
        }
    }

    private synchronized void awaitUntil(long end) throws InterruptedException {
        while (!closed && clock.millis() < end) wait();
    }

    private synchronized void wake() {
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}

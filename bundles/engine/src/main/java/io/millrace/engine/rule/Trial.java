// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.time.Clock;
import io.millrace.plan.Plan;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One trial. When its events have ended it stays, so that late listeners hear its end and not an unknown address.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
final class Trial implements RuleRun.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final String id;
    private final RuleRun run;
    private final Consumer<Trial> onFailure;
    private Optional<Clock.Timer> end = Optional.empty();
    private boolean started;
    private boolean closed;

    /** @param onFailure told when it cannot go on, to be forgotten and closed */
    Trial(String id, RuleSurroundings surroundings, RuleDefinition definition, Plan plan, Consumer<Trial> onFailure) {
        this.id = id;
        this.onFailure = onFailure;
        this.run = new RuleRun(surroundings, definition, plan, this);
    }

    String id() {
        return id;
    }

    /** @param timer ends it; is not needed any more when it has ended otherwise */
    synchronized void endWith(Clock.Timer timer) {
        end = Optional.of(timer);
    }

    synchronized void start() {
        if (started || closed) return;
        started = true;
        run.start();
    }

    /** Whether it uses a provider that is not the one in use now. */
    boolean isOutdated() {
        return run.isOutdated();
    }

    @Override
    public void ended(RuleRun which, String message) {
        LOG.debug("trial {}: its events have ended", id);
    }

    @Override
    public void failed(RuleRun which, Exception failure) {
        LOG.warn("trial {} ends: {}", id, failure.getMessage());
        onFailure.accept(this);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) return;
            closed = true;
            end.ifPresent(Clock.Timer::cancel);
        }
        run.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.time.Clock;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.mailbox.Hold;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one running pipeline in step with the extensions that are there. For an exchange the pipeline rests between two events;
 * when something is missing it rests until that is back, and after a grace period it counts as waiting.
 *
 * <p><b>Threads:</b> may be called from any thread; exchanges follow each other.
 */
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final long PATIENCE_MILLIS = 2_000;

    private final String name;
    private final Exchangeable pipeline;
    private final Hold hold;
    private final ExchangeSettings settings;
    private final Executor executor;
    private final Clock clock;
    private final ReentrantLock exchanging = new ReentrantLock();
    private boolean busy;
    private boolean again;
    private Clock.Timer grace;
    private volatile boolean closed;
    private volatile long heldSince;
    private volatile Optional<String> waitsFor = Optional.empty();
    private volatile String warning = "";
    private volatile ExchangeCounts counts = ExchangeCounts.NONE;

    /**
     * @param name of the rule or stream, for messages
     * @param executor runs exchanges, which may block
     */
    public Exchange(
            String name, Exchangeable pipeline, Hold hold, ExchangeSettings settings, Executor executor, Clock clock) {
        this.name = name;
        this.pipeline = pipeline;
        this.hold = hold;
        this.settings = settings;
        this.executor = executor;
        this.clock = clock;
    }

    public ExchangeCounts counts() {
        return counts;
    }

    /** What it has been waiting for longer than the grace period, for the user. */
    public Optional<String> waitsFor() {
        return waitsFor;
    }

    /** What the user should know of the exchanges so far, or an empty text. */
    public String warning() {
        return warning;
    }

    /** Whether events are held now. */
    public boolean isHolding() {
        return heldSince != 0;
    }

    /** Has the pipeline use what is there now, soon. */
    public void follow() {
        synchronized (this) {
            if (closed) return;
            again = true;
            if (busy) return;
            busy = true;
        }
        begin();
    }

    private void begin() {
        synchronized (this) {
            again = false;
        }
        boolean concerned = pipeline.isOutdated() || grace != null || waitsFor.isPresent();
        if (concerned && heldSince == 0) heldSince = System.nanoTime();
        if (concerned) hold.begin(() -> executor.execute(this::exchange));
        else finish();
    }

    /** The pipeline rests. */
    private void exchange() {
        exchanging.lock();
        try {
            if (!closed) {
                counts = counts.exchanged(pipeline.follow(this::warn));
                settle(pipeline.lacks());
            }
        } catch (RuntimeException | LinkageError defect) {
            LOG.error("{}: an exchange failed", name, defect);
        } finally {
            exchanging.unlock();
            finish();
        }
    }

    private void warn(String text) {
        warning = text;
        LOG.warn("{}: {}", name, text);
    }

    private void settle(Map<ExtensionId, String> lacks) {
        if (lacks.isEmpty() || pipeline.goesOnWithout(lacks)) release();
        if (lacks.isEmpty()) complete();
        else if (waitsFor.isPresent()) waitFor(lacks);
        else if (grace == null) {
            grace = clock.schedule(clock.millis() + settings.graceMillis(), () -> executor.execute(this::expire));
        }
    }

    private void release() {
        if (heldSince != 0) {
            counts = counts.held(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - heldSince));
            settings.holds().accept(System.nanoTime() - heldSince);
        }
        heldSince = 0;
        hold.end();
        pipeline.proceed();
    }

    private void complete() {
        if (grace != null) grace.cancel();
        grace = null;
        if (waitsFor.isPresent()) LOG.info("{} goes on", name);
        waitsFor = Optional.empty();
    }

    private void waitFor(Map<ExtensionId, String> lacks) {
        String text = String.join(", ", lacks.values());
        if (!waitsFor.equals(Optional.of(text))) LOG.info("{} waits: {}", name, text);
        waitsFor = Optional.of(text);
    }

    private void expire() {
        exchanging.lock();
        try {
            if (closed || grace == null) return;
            grace = null;
            Map<ExtensionId, String> lacks = pipeline.lacks();
            if (!lacks.isEmpty()) waitFor(lacks);
        } finally {
            exchanging.unlock();
        }
    }

    private void finish() {
        synchronized (this) {
            if (!again || closed) {
                busy = false;
                return;
            }
        }
        begin();
    }

    /** Exchanges nothing more; waits for an exchange under way, but not for ever. */
    public void close() {
        closed = true;
        boolean locked = false;
        try {
            locked = exchanging.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            Clock.Timer timer = grace;
            if (timer != null) timer.cancel();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            if (locked) exchanging.unlock();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.time.Clock;
import io.millrace.engine.node.Environment;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Thins a source out: keeps the last thing it emitted and hands it over at each tick. */
final class LatestEmitter extends ArrivalEmitter {
    private final AtomicReference<Arrival> latest = new AtomicReference<>();
    private final Environment environment;
    private final long intervalMillis;

    LatestEmitter(
            SourceInput input,
            Consumer<Arrival> mailbox,
            Consumer<String> onEnd,
            Environment environment,
            long intervalMillis) {
        super(input, mailbox, onEnd, environment.clock());
        this.environment = environment;
        this.intervalMillis = intervalMillis;
        setTimer();
    }

    private void setTimer() {
        // Handing over may wait for room, which a timer thread must not.
        Clock clock = environment.clock();
        clock.schedule(
                clock.millis() + intervalMillis,
                () -> environment.threads().blocking().execute(this::tick));
    }

    private void tick() {
        if (isCancelled()) return;
        Arrival arrival = latest.getAndSet(null);
        if (arrival != null) super.deliver(arrival);
        setTimer();
    }

    @Override
    void deliver(Arrival arrival) {
        latest.set(arrival);
    }
}

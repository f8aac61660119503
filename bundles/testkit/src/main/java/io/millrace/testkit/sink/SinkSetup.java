// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sink;

import io.millrace.api.sink.Sink;
import io.millrace.testkit.plugin.NodeSetup;
import java.util.function.Supplier;

/** What a sink is given before the first message. Begun by {@link SinkHarness#of}, ended by {@link #open}. */
public final class SinkSetup extends NodeSetup<SinkSetup> {
    private final Supplier<? extends Sink> instances;

    SinkSetup(Supplier<? extends Sink> instances) {
        this.instances = instances;
    }

    /**
     * Connects the sink.
     *
     * @throws io.millrace.api.error.MillraceException if it refuses its options
     */
    public SinkHarness open() throws Exception {
        return new SinkHarness(this);
    }

    /** A new instance, connected. */
    Sink newInstance() throws Exception {
        Sink sink = instances.get();
        newContext(Runnable::run).provision(sink, options());
        sink.connect();
        return sink;
    }
}

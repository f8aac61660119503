// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.source;

import io.millrace.api.source.Source;
import io.millrace.testkit.plugin.NodeSetup;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What a source is given before it is opened. Begun by {@link SourceHarness#of}, ended by {@link #open}. */
public final class SourceSetup extends NodeSetup<SourceSetup> {
    private final Supplier<? extends Source> instances;

    SourceSetup(Supplier<? extends Source> instances) {
        this.instances = instances;
    }

    /**
     * Connects and subscribes the source.
     *
     * @throws io.millrace.api.error.MillraceException if it refuses its options
     */
    public SourceHarness open() throws Exception {
        return new SourceHarness(this);
    }

    /** A new instance, connected. */
    Source newInstance(Executor blockingTasks) throws Exception {
        Source source = instances.get();
        newContext(blockingTasks).provision(source, options());
        source.connect();
        return source;
    }
}

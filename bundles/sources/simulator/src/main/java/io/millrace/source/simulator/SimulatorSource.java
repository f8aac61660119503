// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.simulator;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.Bounded;
import io.millrace.api.source.PullEmitter;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Rewindable;
import io.millrace.api.source.Source;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Emits the given events one by one, over and over or once. Its offset is the number of events emitted. */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=simulator")
public final class SimulatorSource implements PullSource, Bounded, Rewindable {
    private SimulatorSourceOptions options;
    private volatile long emitted;

    @Override
    public OptionSet options() {
        return SimulatorSourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = SimulatorSourceOptions.of(given);
    }

    @Override
    public void pull(long triggerMillis, PullEmitter out) {
        if (!isAtEnd()) {
            out.emit(options.data().get((int) (emitted % options.data().size())));
            emitted++;
        }
        if (isAtEnd()) out.end("");
    }

    private boolean isAtEnd() {
        return !options.loop() && emitted >= options.data().size();
    }

    @Override
    public Object offset() {
        return emitted;
    }

    @Override
    public void rewind(Object offset) {
        emitted = (Long) offset;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.nop;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops results, and logs them at level info if asked to. */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=nop")
public final class NopSink implements BytesSink {
    private static final Logger LOG = LoggerFactory.getLogger(NopSink.class);

    private NopSinkOptions options;

    @Override
    public OptionSet options() {
        return NopSinkOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        options = NopSinkOptions.of(given);
    }

    @Override
    public boolean mayBlock() {
        return options.log();
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (options.log()) LOG.info("drop result: {}", new String(bytes, offset, length, StandardCharsets.UTF_8));
    }
}

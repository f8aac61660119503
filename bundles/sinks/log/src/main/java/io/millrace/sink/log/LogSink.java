// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.log;

import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each result into the log, at level info. */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=log")
public final class LogSink implements BytesSink {
    private static final Logger LOG = LoggerFactory.getLogger(LogSink.class);

    private NodeContext context;

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (!LOG.isInfoEnabled()) return;
        LOG.info(
                "sink result for rule {}: {}",
                context.ruleId(),
                new String(bytes, offset, length, StandardCharsets.UTF_8));
    }
}

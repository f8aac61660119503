// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.host;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.PullEmitter;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** How busy this machine is, looked up at every interval. */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=host")
public final class HostSource implements PullSource {
    private HostSourceOptions options;

    @Override
    public OptionSet options() {
        return HostSourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = HostSourceOptions.of(given, context.dataFolder());
    }

    @Override
    public void pull(long triggerMillis, PullEmitter out) throws IOException {
        FileStore disk = Files.getFileStore(options.folder());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", triggerMillis);
        values.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        values.put("processors", (long) Runtime.getRuntime().availableProcessors());
        values.put("disk_total", disk.getTotalSpace() / options.unit());
        values.put("disk_free", disk.getUsableSpace() / options.unit());
        out.emit(values, Map.of("folder", options.folder().toString()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.api.error.MillraceException;
import io.millrace.plugins.bundle.PluginBundles;
import io.millrace.plugins.delivery.BoundedCopy;
import io.millrace.plugins.record.PluginRecord;
import io.millrace.plugins.record.PluginRecords;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the framework have what the records say. */
final class Restoration {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private final PluginRecords records;
    private final PluginBundles bundles;

    Restoration(PluginRecords records, PluginBundles bundles) {
        this.records = records;
        this.bundles = bundles;
    }

    void restore() {
        Set<String> wanted = records.all().stream().map(PluginRecord::location).collect(Collectors.toSet());
        bundles.all().stream()
                .filter(bundle -> !wanted.contains(bundle.getLocation()))
                .forEach(bundles::remove);
        records.all().stream().filter(known -> bundles.find(known).isEmpty()).forEach(this::reinstall);
    }

    /** The cache of the framework was emptied; the jar is still here. */
    private void reinstall(PluginRecord known) {
        try {
            String found = new BoundedCopy(Long.MAX_VALUE).digest(records.jar(known));
            if (!known.jarSha256().equals(found)) {
                LOG.error("plugin {} is not started: its jar {} was changed", known.name(), records.jar(known));
                return;
            }
            bundles.start(bundles.install(known.location(), records.jar(known)));
        } catch (IOException | MillraceException refused) {
            LOG.error("plugin {} {} does not start: {}", known.name(), known.version(), refused.getMessage());
        }
    }

    void revive() {
        records.all()
                .forEach(known -> bundles.find(known)
                        .filter(bundle -> bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED)
                        .ifPresent(this::revive));
    }

    private void revive(Bundle bundle) {
        try {
            bundles.start(bundle);
        } catch (MillraceException refused) {
            LOG.debug("plugin {} still does not start: {}", bundle.getSymbolicName(), refused.getMessage());
        }
    }
}

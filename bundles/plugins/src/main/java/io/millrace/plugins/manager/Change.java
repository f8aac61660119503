// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import io.millrace.plugins.Delivery;
import io.millrace.plugins.Role;
import io.millrace.plugins.archive.PluginJar;
import io.millrace.plugins.record.PluginRecord;
import io.millrace.plugins.record.PluginRecords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * A plugin that shall be there.
 *
 * @param old what is there now
 * @param force whether rules may lose what they use
 */
record Change(PluginJar jar, Delivery delivery, Optional<Role> role, Optional<PluginRecord> old, boolean force) {

    /** What will be written down. */
    PluginRecord next() {
        return new PluginRecord(
                jar.name(),
                jar.version().toString(),
                delivery.origin(),
                delivery.sha256(),
                PluginRecords.jarName(jar.name(), delivery.sha256()),
                jar.sha256(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                role.or(() -> old.flatMap(PluginRecord::role)));
    }

    boolean isSameContent() {
        return old.filter(known -> known.sha256().equals(delivery.sha256())).isPresent();
    }

    /** Whether rules go over to the new version while the old one is still there. */
    boolean isNewer() {
        return old.filter(known -> jar.version().compareTo(Version.parseVersion(known.version())) > 0)
                .isPresent();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.record;

import io.millrace.plugins.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * An installed plugin.
 *
 * @param name symbolic name of its bundle
 * @param origin where it came from
 * @param sha256 digest of the file that came
 * @param jar name of the stored jar
 * @param jarSha256 its digest, which is another one if it came in a zip
 */
public record PluginRecord(
        String name,
        String version,
        String origin,
        String sha256,
        String jar,
        String jarSha256,
        Instant installed,
        Optional<Role> role) {
    private static final String LOCATIONS = "millrace-plugin:";

    /** Where the framework has its bundle; unique for each content. */
    public String location() {
        return LOCATIONS + jar;
    }

    /** Whether a bundle there is a plugin, installed now or left over. */
    public static boolean isLocation(String location) {
        return location.startsWith(LOCATIONS);
    }

    public PluginRecord with(Role newRole) {
        return new PluginRecord(name, version, origin, sha256, jar, jarSha256, installed, Optional.of(newRole));
    }

    public PluginRecord from(String newOrigin) {
        return new PluginRecord(name, version, newOrigin, sha256, jar, jarSha256, installed, role);
    }
}

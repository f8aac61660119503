// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An installed plugin, or a file that was refused.
 *
 * @param name symbolic name of its bundle; the name of the file if it was refused
 * @param version of the bundle, empty if it was refused
 * @param message why it does not work, empty if it does
 * @param origin where it came from: an address, {@code upload}, or {@code deploy/} and a file name
 * @param sha256 digest of the file that was installed, in lower case hexadecimal digits
 * @param rules ids of the rules that use it now
 */
public record Plugin(
        String name,
        String version,
        State state,
        String message,
        String origin,
        String sha256,
        Instant installed,
        List<ProvidedExtension> extensions,
        List<String> rules,
        Optional<Role> role) {

    /** Whether a plugin works. */
    public enum State {
        /** It is there. */
        ACTIVE,
        /** It was there, and cannot be now. */
        FAILED,
        /** It was never taken. */
        REFUSED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it provides an extension. */
    public boolean provides(String kind, String extension) {
        return extensions.stream()
                .anyMatch(provided ->
                        provided.kind().equals(kind) && provided.name().equals(extension));
    }

    /** The names of its extensions of one kind, in order. */
    public List<String> names(String kind) {
        return extensions.stream()
                .filter(provided -> provided.kind().equals(kind))
                .map(ProvidedExtension::name)
                .toList();
    }
}

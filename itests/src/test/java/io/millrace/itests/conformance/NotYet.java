// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cases that do not pass yet, by name, in one file. Nobody adds to it by hand: a listed case that passes fails
 * the build until its line is deleted, and an unlisted case that fails does so too.
 */
public final class NotYet {
    private static final Path FILE = CaseFiles.ROOT.resolve("not-yet.txt");
    private static final boolean RECORDING = Boolean.getBoolean("conformance.record");

    private final Set<String> names;

    private NotYet(Collection<String> names) {
        this.names = Set.copyOf(names);
    }

    /** The list as it is; empty while it is recorded anew. */
    public static NotYet load() {
        return new NotYet(RECORDING ? List.of() : lines());
    }

    /** Whether the list is to be written from what this run shows instead of being checked. */
    public static boolean recording() {
        return RECORDING;
    }

    public boolean lists(String name) {
        return names.contains(name);
    }

    /** The names in the file that none of these cases has. */
    public Set<String> unknown(Collection<String> cases) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(Set.copyOf(cases));
        return unknown;
    }

    /** Replaces what the file says of the played cases. */
    public static synchronized void record(Collection<String> played, Collection<String> failed) {
        Set<String> all = new TreeSet<>(lines());
        all.removeAll(Set.copyOf(played));
        all.addAll(failed);
        try {
            Files.write(FILE, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines() {
        try {
            return Files.exists(FILE)
                    ? Files.readAllLines(FILE).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

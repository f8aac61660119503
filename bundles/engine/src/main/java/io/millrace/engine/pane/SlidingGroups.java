// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The groups of a sliding window that have rows, in the order in which they came up. */
final class SlidingGroups {
    /** A key to look for, or to keep. */
    private static final class Key {
        private Object[] parts;

        private Key(Object[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(key.parts, parts);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(parts);
        }
    }

    private final SlidingSites sites;
    private final Map<Key, SlidingGroup> groups = new LinkedHashMap<>();
    private final Key wanted = new Key(null);

    SlidingGroups(SlidingSites sites) {
        this.sites = sites;
    }

    /** The group of a key, which is a new one if there is none. */
    SlidingGroup find(Object[] parts) {
        wanted.parts = parts;
        SlidingGroup group = groups.get(wanted);
        if (group == null) {
            group = new SlidingGroup(parts.clone(), sites);
            groups.put(new Key(group.key), group);
        }
        return group;
    }

    void remove(SlidingGroup group) {
        wanted.parts = group.key;
        groups.remove(wanted);
    }

    Collection<SlidingGroup> all() {
        return groups.values();
    }

    void clear() {
        groups.clear();
    }
}

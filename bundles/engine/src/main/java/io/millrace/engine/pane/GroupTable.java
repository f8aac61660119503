// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The groups of a pane by key: an open-addressed table that is emptied by counting up, not by clearing, so that keys that
 * come again with every window cost no allocation. Keys that do not come again are dropped when they become the majority.
 */
final class GroupTable {
    private static final int SMALLEST = 64;

    private final AggregateSite[] sites;
    private final PaneLimit limit;
    private final List<Group> live = new ArrayList<>();
    private Group[] table = new Group[SMALLEST];
    private int known;
    private long filling;

    GroupTable(AggregateSite[] sites, PaneLimit limit) {
        this.sites = sites;
        this.limit = limit;
    }

    long filling() {
        return filling;
    }

    /** The groups that were begun in this filling, in the order in which they were. */
    List<Group> live() {
        return live;
    }

    /** The group of a key; its {@code filling} says whether it was begun in this one. */
    Group find(Object[] parts, int hash) {
        int mask = table.length - 1;
        int place = hash & mask;
        for (Group group; (group = table[place]) != null; place = place + 1 & mask) {
            if (group.hash == hash && isSame(group.key, parts)) return group;
        }
        return insert(new Group(parts.clone(), hash, sites), place);
    }

    private static boolean isSame(Object[] key, Object[] parts) {
        for (int i = 0; i < key.length; i++) {
            if (key[i] != parts[i] && !key[i].equals(parts[i])) return false;
        }
        return true;
    }

    private Group insert(Group group, int place) {
        limit.checkRoom(live.size(), "groups");
        table[place] = group;
        if (++known * 2 > table.length) rebuild(table.length * 2, Arrays.asList(table));
        return group;
    }

    void markLive(Group group) {
        live.add(group);
    }

    /** Forgets all groups. */
    void clear() {
        if (known > SMALLEST && live.size() * 2 < known) rebuild(capacityFor(live.size()), live);
        // What a group collected must not outlive the window, although the group waits for its key to come again.
        live.forEach(Group::forget);
        live.clear();
        filling++;
    }

    private static int capacityFor(int groups) {
        return Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, groups)) * 4);
    }

    private void rebuild(int capacity, List<Group> kept) {
        Group[] larger = new Group[capacity];
        known = 0;
        for (Group group : kept) {
            if (group == null) continue;
            int place = group.hash & capacity - 1;
            while (larger[place] != null) place = place + 1 & capacity - 1;
            larger[place] = group;
            known++;
        }
        table = larger;
    }
}

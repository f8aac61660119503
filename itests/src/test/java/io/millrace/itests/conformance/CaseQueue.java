// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out cases so that no two of them share a name on one server. Cases with a name that many share come first:
 * they have to be played one after the other and would take longest at the end.
 */
final class CaseQueue {
    private final List<Case> waiting;
    private final Map<Case, Names> names = new HashMap<>();
    private final Map<CasePlayer, Set<String>> busy = new HashMap<>();

    CaseQueue(Collection<Case> cases) {
        cases.forEach(recorded -> names.put(recorded, Names.of(recorded)));
        Map<String, Long> uses = names.values().stream()
                .flatMap(each -> each.values().stream())
                .collect(groupingBy(name -> name, counting()));
        waiting = new ArrayList<>(cases);
        waiting.sort(Comparator.comparingLong(recorded -> -mostUsed(names.get(recorded), uses)));
    }

    private static long mostUsed(Names names, Map<String, Long> uses) {
        return names.values().stream().mapToLong(uses::get).max().orElse(0);
    }

    /** The next case for this server, waiting for its names to be free; nothing when all have been handed out. */
    synchronized Optional<Case> take(CasePlayer player) throws InterruptedException {
        Set<String> taken = busy.computeIfAbsent(player, key -> new HashSet<>());
        while (!waiting.isEmpty()) {
            for (Iterator<Case> cases = waiting.iterator(); cases.hasNext(); ) {
                Case next = cases.next();
                if (!names.get(next).sharedWith(taken)) {
                    cases.remove();
                    taken.addAll(names.get(next).values());
                    return Optional.of(next);
                }
            }
            wait();
        }
        return Optional.empty();
    }

    /** The case has been played and its names are free again. */
    synchronized void giveBack(CasePlayer player, Case played) {
        busy.get(player).removeAll(names.get(played).values());
        notifyAll();
    }
}

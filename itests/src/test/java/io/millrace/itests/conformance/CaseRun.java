// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Plays many cases on several servers, several at a time on each: most of a play is waiting for silence. Cases that
 * fail unexpectedly are played once more; if they are few, each alone on its server.
 */
final class CaseRun {
    private static final int LANES = 4;
    /** So many failures are no accident of timing, and replays would take long. */
    private static final int MOST_REPLAYS = 40;

    private final List<CasePlayer> players;
    private final Judge judge;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    CaseRun(List<CasePlayer> players, Judge judge) {
        this.players = players;
        this.judge = judge;
    }

    /** The outcome of each case by its name. */
    Map<String, Outcome> play(Collection<Case> cases) throws InterruptedException, ExecutionException {
        round(cases, LANES);
        List<Case> surprises = cases.stream().filter(this::failedUnexpectedly).toList();
        boolean few = surprises.size() <= MOST_REPLAYS;
        if (few || NotYet.recording()) round(surprises, few ? 1 : LANES);
        return Map.copyOf(outcomes);
    }

    private boolean failedUnexpectedly(Case played) {
        return !outcomes.get(played.name()).passed() && !played.quirk() && !judge.isListed(played.name());
    }

    private void round(Collection<Case> cases, int lanes) throws InterruptedException, ExecutionException {
        CaseQueue queue = new CaseQueue(cases);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<? extends Future<?>> all = players.stream()
                    .flatMap(player ->
                            IntStream.range(0, lanes).mapToObj(lane -> threads.submit(() -> lane(queue, player))))
                    .toList();
            for (Future<?> lane : all) {
                lane.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void lane(CaseQueue queue, CasePlayer player) throws InterruptedException {
        for (Optional<Case> next = queue.take(player); next.isPresent(); next = queue.take(player)) {
            Case recorded = next.get();
            try {
                outcomes.put(recorded.name(), play(recorded, player));
            } finally {
                queue.giveBack(player, recorded);
            }
        }
        return null;
    }

    private Outcome play(Case recorded, CasePlayer player) {
        Outcome outcome = player.play(recorded);
        return outcome.passed() && judge.isListed(recorded.name()) ? player.play(recorded) : outcome;
    }
}

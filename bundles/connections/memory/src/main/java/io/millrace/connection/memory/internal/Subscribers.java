// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.TopicFilter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Who listens to what. Arrays are replaced, never written to, so readers need no lock; a plain topic is found by name,
 * so only filters with wildcards cost time on each publication.
 */
final class Subscribers {
    private static final Subscriber[] NOBODY = {};

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Subscriber[]> byTopic = new ConcurrentHashMap<>();
    private volatile Subscriber[] byPattern = NOBODY;

    Subscriber add(TopicFilter filter, MemoryListener listener) {
        Subscriber subscriber = new Subscriber(numbers.getAndIncrement(), filter, listener);
        if (filter.hasWildcards()) addPattern(subscriber);
        else byTopic.merge(filter.toString(), new Subscriber[] {subscriber}, Subscribers::sorted);
        return subscriber;
    }

    void remove(Subscriber subscriber) {
        if (subscriber.filter().hasWildcards()) removePattern(subscriber);
        else byTopic.computeIfPresent(subscriber.filter().toString(), (topic, all) -> without(all, subscriber));
    }

    void clear() {
        byTopic.clear();
        byPattern = NOBODY;
    }

    /** Those who listen to a topic, in the order in which they came; not to be written to. */
    Subscriber[] of(String topic) {
        Subscriber[] exact = byTopic.getOrDefault(topic, NOBODY);
        Subscriber[] patterns = byPattern;
        if (patterns.length == 0) return exact;
        Subscriber[] matching = Arrays.stream(patterns)
                .filter(subscriber -> subscriber.filter().matches(topic))
                .toArray(Subscriber[]::new);
        return matching.length == 0 ? exact : sorted(exact, matching);
    }

    private synchronized void addPattern(Subscriber subscriber) {
        byPattern = sorted(byPattern, new Subscriber[] {subscriber});
    }

    private synchronized void removePattern(Subscriber subscriber) {
        Subscriber[] left = without(byPattern, subscriber);
        byPattern = left == null ? NOBODY : left;
    }

    private static Subscriber[] sorted(Subscriber[] some, Subscriber[] others) {
        return Stream.of(some, others)
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparingLong(Subscriber::number))
                .toArray(Subscriber[]::new);
    }

    /** The others, or null for nobody: what the map takes as removal. */
    private static Subscriber[] without(Subscriber[] all, Subscriber one) {
        Subscriber[] others =
                Arrays.stream(all).filter(subscriber -> subscriber != one).toArray(Subscriber[]::new);
        return others.length == 0 ? null : others;
    }
}

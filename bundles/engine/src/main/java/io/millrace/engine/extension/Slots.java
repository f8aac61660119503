// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All slots of one rule. Functions and formats serve many rules with one instance, so equal ones share a slot; every other
 * slot has an instance of its own.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
public final class Slots implements AutoCloseable {
    private final ExtensionRegistry registry;
    private final List<Slot<?>> slots = new ArrayList<>();
    private final Map<ExtensionId, Slot<?>> shared = new HashMap<>();

    public Slots(ExtensionRegistry registry) {
        this.registry = registry;
    }

    /**
     * A slot with an instance of its own.
     *
     * @throws io.millrace.api.error.MillraceException with code PLUGIN_MISSING if nothing provides it
     */
    public synchronized <T> Slot<T> take(ExtensionKind kind, String name, Class<T> type) {
        Slot<T> slot = new Slot<>(new ExtensionId(kind, name), type);
        slot.fill(registry.require(slot.id()));
        slots.add(slot);
        return slot;
    }

    /** A slot whose instance serves all uses in the rule. */
    @SuppressWarnings("unchecked")
    public synchronized <T> Slot<T> share(ExtensionKind kind, String name, Class<T> type) {
        return (Slot<T>) shared.computeIfAbsent(new ExtensionId(kind, name), id -> take(kind, name, type));
    }

    /** Everything this rule uses. */
    public synchronized Set<ExtensionId> uses() {
        return slots.stream().map(Slot::id).collect(Collectors.toSet());
    }

    /** Whether a slot for this extension is filled by another provider than the one in use now. */
    public synchronized boolean isOutdated(ExtensionId id) {
        return slots.stream()
                .filter(slot -> slot.id().equals(id))
                .anyMatch(slot -> registry.find(id)
                        .map(provider -> !slot.isFilledBy(provider))
                        .orElse(true));
    }

    /** Whether any slot should be filled by another provider than it is, or is not filled. */
    public synchronized boolean isOutdated() {
        return slots.stream().anyMatch(slot -> !slot.isFilled() || slot.isOutdated(registry.find(slot.id())));
    }

    /**
     * Fills every slot from the provider in use now. The pipeline rests meanwhile.
     *
     * @param warnings told what the user should know
     * @return how many slots were exchanged
     */
    public synchronized int follow(Consumer<String> warnings) {
        int exchanged = 0;
        // What is taken meanwhile is filled already.
        for (Slot<?> slot : List.copyOf(slots)) {
            Optional<Provider> wanted = registry.find(slot.id());
            if (!slot.isOutdated(wanted)) continue;
            slot.follow(wanted, slot.provider().filter(registry::contains).isPresent(), warnings);
            exchanged++;
        }
        return exchanged;
    }

    /** Slots that are empty, with the reason of each for the user. */
    public synchronized Map<ExtensionId, String> lacks() {
        Map<ExtensionId, String> lacks = new LinkedHashMap<>();
        for (Slot<?> slot : slots) {
            if (!slot.isFilled()) lacks.put(slot.id(), slot.lack());
        }
        return lacks;
    }

    /** Gives all instances back. */
    @Override
    public synchronized void close() {
        slots.forEach(Slot::empty);
        slots.clear();
        shared.clear();
    }
}

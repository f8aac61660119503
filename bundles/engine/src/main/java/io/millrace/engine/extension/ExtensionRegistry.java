// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import io.millrace.api.error.PluginMissingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * All extensions that are there now. Of several providers of one extension the one with the greatest order is in use; when it
 * goes, the next takes over.
 *
 * <p><b>Threads:</b> may be used from any thread. Listeners are called without a lock held.
 */
public final class ExtensionRegistry {
    private final Map<ExtensionId, List<Provider>> providers = new ConcurrentHashMap<>();
    private final List<ExtensionListener> listeners = new CopyOnWriteArrayList<>();

    public void add(Provider provider) {
        change(provider.id(), list -> list.add(provider));
    }

    public void remove(Provider provider) {
        change(provider.id(), list -> list.remove(provider));
    }

    private void change(ExtensionId id, java.util.function.Consumer<List<Provider>> edit) {
        Optional<Provider> before = find(id);
        providers.compute(id, (key, known) -> {
            List<Provider> list = known == null ? new ArrayList<>() : new ArrayList<>(known);
            edit.accept(list);
            list.sort(Comparator.comparing(Provider::order).reversed());
            return list.isEmpty() ? null : List.copyOf(list);
        });
        if (!before.equals(find(id))) listeners.forEach(listener -> listener.changed(id));
    }

    /** The provider in use. */
    public Optional<Provider> find(ExtensionId id) {
        List<Provider> list = providers.get(id);
        return list == null ? Optional.empty() : Optional.of(list.get(0));
    }

    /** Whether a provider is there, in use or not. */
    public boolean contains(Provider provider) {
        return providers.getOrDefault(provider.id(), List.of()).contains(provider);
    }

    /**
     * The provider in use.
     *
     * @throws PluginMissingException if there is none
     */
    public Provider require(ExtensionId id) {
        return find(id).orElseThrow(() -> new PluginMissingException(id.kind().label(), id.name()));
    }

    public Set<String> names(ExtensionKind kind) {
        return providers.keySet().stream()
                .filter(id -> id.kind() == kind)
                .map(ExtensionId::name)
                .collect(Collectors.toSet());
    }

    /** All providers of everything, those in use first within their extension. */
    public List<Provider> all() {
        return providers.values().stream().flatMap(List::stream).toList();
    }

    public void addListener(ExtensionListener listener) {
        listeners.add(listener);
    }

    public void removeListener(ExtensionListener listener) {
        listeners.remove(listener);
    }
}

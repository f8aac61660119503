// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.api.function.Function;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Streams that a test defined, and what a registry holds. */
public final class HarnessCatalog implements Catalog {
    private final ExtensionRegistry registry;
    private final Map<String, StreamDefinition> streams = new HashMap<>();

    public HarnessCatalog(ExtensionRegistry registry) {
        this.registry = registry;
    }

    public void add(StreamDefinition stream) {
        streams.put(stream.name(), stream);
    }

    @Override
    public Optional<StreamDefinition> stream(String name) {
        return Optional.ofNullable(streams.get(name));
    }

    @Override
    public Optional<Function> function(String name) {
        return registry.find(new ExtensionId(ExtensionKind.FUNCTION, name))
                .map(provider -> (Function) provider.create().get());
    }

    @Override
    public Set<String> functionNames() {
        return registry.names(ExtensionKind.FUNCTION);
    }

    @Override
    public boolean hasFormat(String name) {
        return registry.find(new ExtensionId(ExtensionKind.FORMAT, name)).isPresent();
    }
}

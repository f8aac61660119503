// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine;

import io.millrace.api.function.Function;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.stream.Streams;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import java.util.Optional;
import java.util.Set;

/** What statements may refer to: defined streams, and functions and formats that are installed now. */
final class EngineCatalog implements Catalog {
    private final ExtensionRegistry extensions;
    private final Streams streams;

    EngineCatalog(ExtensionRegistry extensions, Streams streams) {
        this.extensions = extensions;
        this.streams = streams;
    }

    @Override
    public Optional<StreamDefinition> stream(String name) {
        return streams.find(name);
    }

    @Override
    public Optional<Function> function(String name) {
        return extensions.find(new ExtensionId(ExtensionKind.FUNCTION, name)).map(provider ->
                (Function) provider.create().get());
    }

    @Override
    public Set<String> functionNames() {
        return extensions.names(ExtensionKind.FUNCTION);
    }

    @Override
    public boolean hasFormat(String name) {
        return extensions.find(new ExtensionId(ExtensionKind.FORMAT, name)).isPresent();
    }

    @Override
    public boolean hasOperator(String type) {
        return extensions.find(new ExtensionId(ExtensionKind.OPERATOR, type)).isPresent();
    }
}

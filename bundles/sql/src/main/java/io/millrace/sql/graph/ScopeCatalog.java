// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.api.function.Function;
import io.millrace.api.type.Schema;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catalogue of the sources of a scope. Their columns are not checked: nodes in front may have made others. */
record ScopeCatalog(Catalog functions, Scope scope) implements Catalog {
    @Override
    public Optional<StreamDefinition> stream(String name) {
        return Optional.ofNullable(scope.sources().get(name)).map(ScopeCatalog::schemaless);
    }

    private static StreamDefinition schemaless(StreamDefinition stream) {
        return new StreamDefinition(
                stream.kind(), stream.name(), new Schema(List.of()), stream.options(), stream.statement());
    }

    @Override
    public Optional<Function> function(String name) {
        return functions.function(name);
    }

    @Override
    public Set<String> functionNames() {
        return functions.functionNames();
    }

    @Override
    public boolean hasFormat(String name) {
        return functions.hasFormat(name);
    }
}

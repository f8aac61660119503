// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.Function;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamOptions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalogue in which given events stand in for some streams: with their columns and times, but nothing of their source. */
record MockCatalog(Catalog real, Map<String, Map<String, Object>> mocks) implements Catalog {
    private static final String SOURCE = "simulator";

    @Override
    public Optional<StreamDefinition> stream(String name) {
        Optional<StreamDefinition> found = real.stream(name);
        return mocks.containsKey(name) ? found.map(stream -> mocked(stream, mocks.get(name))) : found;
    }

    private static StreamDefinition mocked(StreamDefinition stream, Map<String, Object> options) {
        if (stream.isLookup()) {
            throw new MillraceException(
                    ErrorCode.UNDEFINED,
                    "mockSource names " + stream.name() + ", a lookup table, expected a stream or a scan table");
        }
        return new StreamDefinition(
                stream.kind(), stream.name(), stream.schema(), mocked(stream.options(), options), stream.statement());
    }

    private static StreamOptions mocked(StreamOptions real, Map<String, Object> options) {
        return new StreamOptions(
                Optional.empty(),
                Optional.of(SOURCE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NeutralJson.write(options)),
                real.strictValidation(),
                real.timestamp(),
                real.timestampFormat(),
                Optional.empty(),
                real.version(),
                real.temporary(),
                real.tableKind(),
                real.retainSize());
    }

    @Override
    public Optional<Function> function(String name) {
        return real.function(name);
    }

    @Override
    public Set<String> functionNames() {
        return real.functionNames();
    }

    @Override
    public boolean hasFormat(String name) {
        return real.hasFormat(name);
    }

    @Override
    public boolean hasOperator(String type) {
        return real.hasOperator(type);
    }
}

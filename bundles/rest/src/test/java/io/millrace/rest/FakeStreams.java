// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.type.Schema;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions that tests put in, and a record of what is asked of them. */
final class FakeStreams implements StreamService {
    final Map<String, StreamDefinition> known = new LinkedHashMap<>();
    final Map<String, List<String>> columns = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();

    void add(StreamKind kind, String name, Schema schema, StreamOptions options) {
        known.put(name, new StreamDefinition(kind, name, schema, options, "CREATE"));
    }

    @Override
    public String execute(String sql) {
        if (sql.isEmpty()) throw new MillraceException(ErrorCode.STREAM, "the statement is empty");
        asked.add(sql);
        return "Done <" + sql + ">";
    }

    @Override
    public List<StreamDefinition> definitions(StreamKind kind) {
        return known.values().stream()
                .filter(definition -> definition.kind() == kind)
                .toList();
    }

    @Override
    public Optional<StreamDefinition> find(StreamKind kind, String name) {
        if (!name.matches("\\w+")) throw new MillraceException(ErrorCode.UNDEFINED, "id '" + name + "' is none");
        return Optional.ofNullable(known.get(name)).filter(definition -> definition.kind() == kind);
    }

    @Override
    public String replace(StreamKind kind, String name, String sql) {
        asked.add("replace " + name + " by " + sql);
        return kind.label() + " " + name + " is replaced.";
    }

    @Override
    public String drop(StreamKind kind, String name, boolean force) {
        if (find(kind, name).isEmpty()) throw new MillraceException(ErrorCode.NOT_FOUND, name + " is not found");
        asked.add("drop " + name + (force ? " by force" : ""));
        return kind.label() + " " + name + " is dropped.";
    }

    @Override
    public Optional<List<String>> columnsInUse(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    @Override
    public String describe(StreamKind kind, String name) {
        throw new UnsupportedOperationException("clients get this through statements");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.fake;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.type.Schema;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Definitions in a list, and a note of every statement. Streams in use are dropped by force only. */
public final class FakeStreams implements StreamService {
    private final List<StreamDefinition> definitions = new ArrayList<>();
    private final List<String> executed = new ArrayList<>();
    private final List<String> used = new ArrayList<>();

    public FakeStreams having(StreamKind kind, String name) {
        return having(kind, name, false, "scan");
    }

    public FakeStreams having(StreamKind kind, String name, boolean shared, String tableKind) {
        String statement = "CREATE " + kind.label().toUpperCase(Locale.ROOT) + " " + name + " ()";
        StreamOptions options = options(shared, tableKind);
        definitions.add(new StreamDefinition(kind, name, Schema.none(), options, statement));
        return this;
    }

    private static StreamOptions options(boolean shared, String tableKind) {
        Optional<String> none = Optional.empty();
        return new StreamOptions(
                Optional.of("topic/a"),
                Optional.of("memory"),
                Optional.of("JSON"),
                none,
                none,
                none,
                none,
                none,
                Optional.empty(),
                none,
                none,
                Optional.of(shared),
                none,
                Optional.empty(),
                Optional.of(tableKind),
                Optional.empty());
    }

    /** Lets a running rule use it. */
    public FakeStreams using(String name) {
        used.add(name);
        return this;
    }

    public List<String> executed() {
        return executed;
    }

    @Override
    public String execute(String sql) {
        executed.add(sql);
        if (sql.contains("???")) {
            throw new MillraceException(ErrorCode.STREAM, "line 1:5 found ???\n  expected a name\n");
        }
        return "Done.";
    }

    @Override
    public List<StreamDefinition> definitions(StreamKind kind) {
        return definitions.stream()
                .filter(definition -> definition.kind() == kind)
                .toList();
    }

    @Override
    public Optional<StreamDefinition> find(StreamKind kind, String name) {
        return definitions(kind).stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst();
    }

    @Override
    public String replace(StreamKind kind, String name, String sql) {
        throw new UnsupportedOperationException("not used by the shell");
    }

    @Override
    public String drop(StreamKind kind, String name, boolean force) {
        StreamDefinition definition = require(kind, name);
        if (!force && used.contains(name)) throw new MillraceException(ErrorCode.UNDEFINED, name + " is in use");
        definitions.remove(definition);
        return kind.label() + " " + name + " is dropped.";
    }

    @Override
    public Optional<List<String>> columnsInUse(String name) {
        return Optional.empty();
    }

    @Override
    public String describe(StreamKind kind, String name) {
        return "Fields of " + require(kind, name).name() + "\n";
    }

    private StreamDefinition require(StreamKind kind, String name) {
        return find(kind, name).orElseThrow(() -> new MillraceException(ErrorCode.NOT_FOUND, name + " is not found"));
    }
}

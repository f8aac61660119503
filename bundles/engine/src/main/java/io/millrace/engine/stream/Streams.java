// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.StreamService;
import io.millrace.engine.source.ExtraOptions;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.SqlCompiler;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All definitions of streams and tables. */
public final class Streams implements StreamService {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final StreamStore store;
    private final SqlCompiler compiler;
    private final Map<String, StreamDefinition> definitions = new LinkedHashMap<>();
    private Catalog catalog;
    private Optional<TableLife> tables = Optional.empty();
    private Function<String, List<String>> usage = name -> List.of();
    private Function<String, Optional<List<String>>> columns = name -> Optional.empty();

    public Streams(StreamStore store, SqlCompiler compiler) {
        this.store = store;
        this.compiler = compiler;
    }

    /** What statements may refer to; set once, before the first statement. */
    public void setCatalog(Catalog newCatalog) {
        catalog = newCatalog;
    }

    /** Who runs lookup tables; set once, before the first statement. */
    public void setTables(TableLife newTables) {
        tables = Optional.of(newTables);
    }

    /**
     * Says which running rules use a stream, and which columns of a shared one; set once.
     */
    public void setUsage(Function<String, List<String>> newUsage, Function<String, Optional<List<String>>> newColumns) {
        usage = newUsage;
        columns = newColumns;
    }

    /** Brings back the definitions of an earlier life. */
    public synchronized void restore() {
        for (String statement : store.statements()) {
            try {
                if (compiler.parseStreamStatement(statement, catalog) instanceof StreamStatement.Create create) {
                    definitions.put(create.definition().name(), create.definition());
                    if (create.definition().isLookup()) tables.ifPresent(life -> life.restored(create.definition()));
                }
            } catch (MillraceException unreadable) {
                LOG.error(
                        "stored definition cannot be read and is left out: {} ({})",
                        statement,
                        unreadable.getMessage());
            }
        }
    }

    /** The definition of that name, stream or table. */
    public synchronized Optional<StreamDefinition> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** @throws MillraceException if there is neither stream nor table of that name */
    public StreamDefinition require(String name) {
        return find(name)
                .orElseThrow(() -> new MillraceException(
                        ErrorCode.UNDEFINED, "fail to get stream " + name + ", please check if stream is created"));
    }

    @Override
    public String execute(String sql) {
        StreamStatement statement = parse(sql);
        if (statement instanceof StreamStatement.Create create) return create(create.definition());
        if (statement instanceof StreamStatement.Drop drop) return drop(drop.kind(), drop.name(), false);
        if (statement instanceof StreamStatement.Describe describe) return describe(describe.kind(), describe.name());
        if (statement instanceof StreamStatement.Explain explain) return explain(explain.kind(), explain.name());
        return show(((StreamStatement.Show) statement).kind());
    }

    private StreamStatement parse(String sql) {
        try {
            return compiler.parseStreamStatement(sql, catalog);
        } catch (MillraceException refused) {
            throw new MillraceException(ErrorCode.STREAM, refused.getMessage(), refused);
        }
    }

    private synchronized String create(StreamDefinition definition) {
        String kind = definition.kind().label();
        if (definitions.containsKey(definition.name())) {
            throw failure("Create " + lower(kind) + " fails: Item " + definition.name() + " already exists.");
        }
        keep(definition);
        return kind + " " + definition.name() + " is created.";
    }

    private void keep(StreamDefinition definition) {
        ExtraOptions.of(definition);
        if (definition.isLookup()) tables.ifPresent(life -> run(life, definition));
        if (!definition.options().isTemporary()) store.put(definition);
        definitions.put(definition.name(), definition);
    }

    private static void run(TableLife life, StreamDefinition table) {
        try {
            life.defined(table);
        } catch (MillraceException refused) {
            throw new MillraceException(ErrorCode.STREAM, refused.getMessage(), refused);
        }
    }

    @Override
    public synchronized List<StreamDefinition> definitions(StreamKind kind) {
        return definitions.values().stream()
                .filter(definition -> definition.kind() == kind)
                .toList();
    }

    @Override
    public Optional<StreamDefinition> find(StreamKind kind, String name) {
        Names.check(name);
        return find(name).filter(definition -> definition.kind() == kind);
    }

    @Override
    public synchronized String replace(StreamKind kind, String name, String sql) {
        Names.check(name);
        if (!(parse(sql) instanceof StreamStatement.Create create)) {
            throw failure("Replace " + name + " fails: expected a CREATE statement.");
        }
        StreamDefinition changed = create.definition();
        if (changed.kind() != kind) throw notFound(kind, name);
        if (!changed.name().equals(name)) {
            throw failure("Replace " + name + " fails: the sql statement must update the " + name + " source.");
        }
        StreamDefinition old = definitions.get(name);
        if (old != null) checkReplaceable(old, changed);
        keep(changed);
        return kind.label() + " " + name + " is replaced.";
    }

    private static void checkReplaceable(StreamDefinition old, StreamDefinition changed) {
        String name = old.name();
        if (old.kind() != changed.kind()) throw notFound(changed.kind(), name);
        if (old.options().isTemporary() || changed.options().isTemporary()) {
            throw failure("Replace " + name + " fails: cannot replace with temp option.");
        }
        if (old.options().isShared() != changed.options().isShared()) {
            throw failure("Replace " + name + " fails: do not support to change stream SHARED option.");
        }
        String oldVersion = old.options().version().orElse("");
        String newVersion = changed.options().version().orElse("");
        if (oldVersion.isEmpty() && newVersion.isEmpty() || newVersion.compareTo(oldVersion) > 0) return;
        throw failure("source " + name + " already exists with version (" + oldVersion + "), new version (" + newVersion
                + ") is lower");
    }

    @Override
    public synchronized String drop(StreamKind kind, String name, boolean force) {
        if (find(kind, name).isEmpty()) throw notFound(kind, name);
        if (!force && !usage.apply(name).isEmpty()) {
            throw new MillraceException(ErrorCode.UNDEFINED, "stream " + name + " has been referenced by other rules");
        }
        StreamDefinition dropped = definitions.get(name);
        if (dropped.isLookup() && !usage.apply(name).isEmpty()) {
            throw failure("Drop table fails: lookup table " + name + " is in use by "
                    + String.join(", ", usage.apply(name)) + ".");
        }
        store.remove(name);
        definitions.remove(name);
        if (dropped.isLookup()) tables.ifPresent(life -> life.dropped(name));
        return kind.label() + " " + name + " is dropped.";
    }

    @Override
    public Optional<List<String>> columnsInUse(String name) {
        return columns.apply(name);
    }

    @Override
    public String describe(StreamKind kind, String name) {
        StreamDefinition definition = find(kind, name)
                .orElseThrow(() -> failure("Describe " + lower(kind.label()) + " fails, " + name + " is not found."));
        return StreamDescription.of(definition);
    }

    private String explain(StreamKind kind, String name) {
        if (find(kind, name).isEmpty()) {
            throw failure("Explain " + lower(kind.label()) + " fails, " + name + " is not found.");
        }
        return "TO BE SUPPORTED";
    }

    private String show(StreamKind kind) {
        List<String> names = new ArrayList<>();
        definitions(kind).forEach(definition -> names.add(definition.name()));
        return names.isEmpty() ? "No " + lower(kind.label()) + " definitions are found." : String.join("\n", names);
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private static MillraceException failure(String message) {
        return new MillraceException(ErrorCode.STREAM, message);
    }

    private static MillraceException notFound(StreamKind kind, String name) {
        return new MillraceException(ErrorCode.NOT_FOUND, lower(kind.label()) + " " + name + " is not found");
    }
}

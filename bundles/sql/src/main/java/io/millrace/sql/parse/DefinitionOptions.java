// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.parse.DefinitionOption.CONF_KEY;
import static io.millrace.sql.parse.DefinitionOption.DATASOURCE;
import static io.millrace.sql.parse.DefinitionOption.DELIMITER;
import static io.millrace.sql.parse.DefinitionOption.EXTRA;
import static io.millrace.sql.parse.DefinitionOption.FORMAT;
import static io.millrace.sql.parse.DefinitionOption.KEY;
import static io.millrace.sql.parse.DefinitionOption.KIND;
import static io.millrace.sql.parse.DefinitionOption.RETAIN_SIZE;
import static io.millrace.sql.parse.DefinitionOption.SCHEMAID;
import static io.millrace.sql.parse.DefinitionOption.SHARED;
import static io.millrace.sql.parse.DefinitionOption.STRICT_VALIDATION;
import static io.millrace.sql.parse.DefinitionOption.TEMP;
import static io.millrace.sql.parse.DefinitionOption.TIMESTAMP;
import static io.millrace.sql.parse.DefinitionOption.TIMESTAMP_FORMAT;
import static io.millrace.sql.parse.DefinitionOption.TYPE;
import static io.millrace.sql.parse.DefinitionOption.VERSION;

import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.OptionContext;
import io.millrace.sql.tree.Position;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The WITH part of a definition: known keys with values they take. Of options of one key the last one counts. */
final class DefinitionOptions {
    private final Map<DefinitionOption, String> values = new EnumMap<>(DefinitionOption.class);
    private final StreamKind kind;

    private DefinitionOptions(StreamKind kind) {
        this.kind = kind;
    }

    static DefinitionOptions of(StreamKind kind, List<OptionContext> options) {
        DefinitionOptions result = new DefinitionOptions(kind);
        options.forEach(result::add);
        return result;
    }

    StreamOptions build() {
        return new StreamOptions(
                value(DATASOURCE),
                value(TYPE),
                value(FORMAT),
                value(SCHEMAID),
                value(DELIMITER),
                value(KEY),
                value(CONF_KEY),
                value(EXTRA),
                value(STRICT_VALIDATION).map(Boolean::valueOf),
                value(TIMESTAMP),
                value(TIMESTAMP_FORMAT),
                value(SHARED).map(Boolean::valueOf),
                value(VERSION).map(version -> version.toLowerCase(Locale.ROOT)),
                value(TEMP).map(Boolean::valueOf),
                value(KIND).map(kindName -> kindName.toLowerCase(Locale.ROOT)),
                value(RETAIN_SIZE).map(Long::valueOf));
    }

    private Optional<String> value(DefinitionOption option) {
        return Optional.ofNullable(values.get(option));
    }

    private void add(OptionContext context) {
        Position position = Tokens.position(context.getStart());
        DefinitionOption option = option(position, Names.text(context.key));
        String value = context.DOUBLE_QUOTED() == null
                ? context.truth().getText().toUpperCase(Locale.ROOT)
                : TextEscapes.resolve(context.DOUBLE_QUOTED().getSymbol());
        if (!option.accepts(value)) {
            throw SqlException.definition(
                    position, "option " + option + " takes " + option.expected() + ", found \"" + value + "\"");
        }
        if (option.isForTablesOnly() && kind == StreamKind.STREAM) {
            throw SqlException.definition(position, "option " + option + " is for tables only");
        }
        values.put(option, value);
    }

    private static DefinitionOption option(Position position, String key) {
        return DefinitionOption.named(key)
                .orElseThrow(() -> SqlException.definition(
                        position,
                        "there is no option " + key + ", expected one of "
                                + Arrays.stream(DefinitionOption.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }
}

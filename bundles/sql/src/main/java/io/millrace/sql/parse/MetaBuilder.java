// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.CallContext;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.MemberAccess;
import io.millrace.sql.tree.MetaReference;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.Wildcard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Builds {@code meta(path)} and the older {@code mqtt(topic)}: their argument is a path into the metadata, not a value. */
final class MetaBuilder {
    private static final Set<String> MQTT_KEYS = Set.of("topic", "messageid");

    private MetaBuilder() {}

    static boolean isMeta(String function) {
        return function.equalsIgnoreCase("meta") || function.equalsIgnoreCase("mqtt");
    }

    static Expression build(CallContext call, String name, List<Expression> arguments) {
        Position position = Tokens.position(call.getStart());
        String function = name.toLowerCase(Locale.ROOT);
        if (arguments.size() != 1) {
            throw SqlException.syntax(position, function + " takes one argument, found " + arguments.size());
        }
        if (call.over() != null) {
            throw SqlException.syntax(Tokens.position(call.over().getStart()), function + " takes no OVER");
        }
        MetaReference reference = reference(position, function, arguments.get(0));
        return function.equals("mqtt") ? mqtt(reference) : reference;
    }

    /** The two keys may be written in any case. */
    private static MetaReference mqtt(MetaReference reference) {
        List<String> keys = reference.keys().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
        if (!MQTT_KEYS.containsAll(keys)) {
            throw SqlException.syntax(reference.position(), "mqtt takes topic or messageid");
        }
        return new MetaReference(reference.position(), reference.function(), reference.source(), keys);
    }

    private static MetaReference reference(Position position, String function, Expression argument) {
        if (argument instanceof Wildcard all && function.equals("meta")) {
            if (!all.except().isEmpty() || !all.replacements().isEmpty()) {
                throw SqlException.syntax(all.position(), "meta(*) takes neither EXCEPT nor REPLACE");
            }
            return new MetaReference(position, function, Optional.empty(), List.of());
        }
        Deque<String> keys = new ArrayDeque<>();
        Expression step = argument;
        while (step instanceof MemberAccess member) {
            keys.addFirst(member.member());
            step = member.base();
        }
        if (!(step instanceof ColumnReference column)) {
            throw SqlException.syntax(
                    step.position(), function + " takes the name of a metadata key, such as topic or a->b");
        }
        keys.addFirst(column.name());
        return new MetaReference(position, function, column.qualifier(), List.copyOf(keys));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.plan.stream.StreamKind;
import io.millrace.sql.grammar.StreamSqlParser.DefinitionKindContext;
import io.millrace.sql.grammar.StreamSqlParser.NameContext;
import io.millrace.sql.grammar.StreamSqlParser.SourceNameContext;
import java.util.List;
import java.util.stream.Collectors;

/** Reads names. Backticks only take away the meaning of a reserved word; they are no part of the name. */
final class Names {

    private Names() {}

    static String text(NameContext name) {
        String text = name.getText();
        if (name.QUOTED_IDENTIFIER() == null) {
            return text;
        }
        boolean closed = text.length() > 1 && text.endsWith("`");
        return text.substring(1, closed ? text.length() - 1 : text.length());
    }

    static List<String> texts(List<NameContext> names) {
        return names.stream().map(Names::text).toList();
    }

    /** The name of a source: topic style, parts and separators glued together. */
    static String text(SourceNameContext source) {
        return source.children.stream()
                .map(part -> part instanceof NameContext name ? text(name) : part.getText())
                .collect(Collectors.joining());
    }

    static StreamKind kind(DefinitionKindContext kind) {
        return kind.STREAM() != null ? StreamKind.STREAM : StreamKind.TABLE;
    }
}

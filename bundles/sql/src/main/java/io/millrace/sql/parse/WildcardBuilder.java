// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser.ExceptContext;
import io.millrace.sql.grammar.StreamSqlParser.ReplaceContext;
import io.millrace.sql.grammar.StreamSqlParser.ReplacementContext;
import io.millrace.sql.grammar.StreamSqlParser.WildcardChangeContext;
import io.millrace.sql.grammar.StreamSqlParser.WildcardContext;
import io.millrace.sql.tree.Wildcard;
import io.millrace.sql.tree.Wildcard.Replacement;
import java.util.ArrayList;
import java.util.List;

/** Builds {@code *} with its changes. */
final class WildcardBuilder {

    private WildcardBuilder() {}

    static Wildcard build(WildcardContext context) {
        List<String> except = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        for (WildcardChangeContext change : context.wildcardChange()) {
            if (change instanceof ExceptContext names) {
                except.addAll(Names.texts(names.name()));
            } else if (change instanceof ReplaceContext values) {
                values.replacement().forEach(value -> replacements.add(replacement(value)));
            }
        }
        return new Wildcard(Tokens.position(context.getStart()), except, replacements);
    }

    private static Replacement replacement(ReplacementContext context) {
        return new Replacement(
                Tokens.position(context.getStart()),
                ExpressionBuilder.build(context.expression()),
                Names.text(context.name()));
    }
}

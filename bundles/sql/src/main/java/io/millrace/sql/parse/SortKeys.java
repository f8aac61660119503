// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlLexer;
import io.millrace.sql.grammar.StreamSqlParser.SortKeyContext;
import io.millrace.sql.grammar.StreamSqlParser.SortKeysContext;
import io.millrace.sql.tree.SortKey;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Builds the keys of ORDER BY. A key begins with a name: there are no positions and no bare literals. */
final class SortKeys {

    private SortKeys() {}

    static List<SortKey> build(SortKeysContext context) {
        return context.sortKey().stream().map(SortKeys::key).toList();
    }

    private static SortKey key(SortKeyContext context) {
        Token start = context.getStart();
        if (!TokenWords.isName(start.getType())) {
            throw SqlException.syntax(
                    Tokens.position(start),
                    "found " + start.getText() + ", a key of ORDER BY begins with a column, an alias or a function");
        }
        boolean descending = context.direction != null && context.direction.getType() == StreamSqlLexer.DESC;
        return new SortKey(Tokens.position(start), ExpressionBuilder.build(context.expression()), descending);
    }
}

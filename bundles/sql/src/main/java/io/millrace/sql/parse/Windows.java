// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser.CallContext;
import io.millrace.sql.tree.Over;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.List;
import java.util.Optional;

/** Builds the window of GROUP BY and checks its arguments. */
final class Windows {

    private Windows() {}

    static boolean isWindow(String name) {
        return WindowKind.named(name).isPresent();
    }

    static WindowClause build(CallContext call) {
        String name = Names.text(call.name());
        Window window = WindowKind.named(name).orElseThrow().build(new WindowArguments(call, name));
        Optional<Over> over = OverBuilder.afterWindow(call.over());
        return new WindowClause(
                Tokens.position(call.getStart()),
                window,
                Optional.ofNullable(call.windowFilter()).map(filter -> ExpressionBuilder.build(filter.expression())),
                over.flatMap(Over::when),
                over.map(Over::partitionBy).orElse(List.of()));
    }
}

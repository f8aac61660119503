// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.ArgumentContext;
import io.millrace.sql.grammar.StreamSqlParser.CallContext;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.Position;
import java.util.List;

/** Builds calls other than windows, which only GROUP BY may have. */
final class CallBuilder {

    private CallBuilder() {}

    static Expression build(CallContext call) {
        String name = Names.text(call.name());
        Position position = Tokens.position(call.getStart());
        if (Windows.isWindow(name)) {
            throw SqlException.syntax(position, "the window " + name + " may only stand in GROUP BY, by itself");
        }
        if (call.windowFilter() != null) {
            throw SqlException.syntax(
                    Tokens.position(call.windowFilter().getStart()),
                    "FILTER may only follow a window in GROUP BY, not the function " + name);
        }
        List<Expression> arguments = call.argument().stream()
                .map(argument -> argument(name, argument))
                .toList();
        if (MetaBuilder.isMeta(name)) {
            return MetaBuilder.build(call, name, arguments);
        }
        return new CallExpression(position, name, arguments, OverBuilder.afterFunction(call.over()));
    }

    private static Expression argument(String function, ArgumentContext argument) {
        if (argument.timeUnit() != null) {
            throw SqlException.syntax(
                    Tokens.position(argument.getStart()),
                    "the time unit " + argument.getText() + " may only be the first argument of a time window, not of "
                            + function + "; a column of this name needs backticks");
        }
        return argument.wildcard() != null
                ? WildcardBuilder.build(argument.wildcard())
                : ExpressionBuilder.build(argument.expression());
    }
}

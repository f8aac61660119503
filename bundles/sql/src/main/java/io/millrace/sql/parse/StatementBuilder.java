// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.grammar.StreamSqlParser.DescribeContext;
import io.millrace.sql.grammar.StreamSqlParser.DropContext;
import io.millrace.sql.grammar.StreamSqlParser.ExplainContext;
import io.millrace.sql.grammar.StreamSqlParser.StatementContext;
import io.millrace.sql.tree.DefinitionStatement;
import io.millrace.sql.tree.Statement;

/** Builds the tree of any statement. */
final class StatementBuilder {

    private StatementBuilder() {}

    static Statement build(StatementContext context, String text) {
        return context.select() != null
                ? SelectBuilder.build(context.select())
                : new DefinitionStatement(Tokens.position(context.getStart()), definition(context, text));
    }

    private static StreamStatement definition(StatementContext context, String text) {
        if (context.create() != null) {
            return new StreamStatement.Create(CreateBuilder.build(context.create(), text));
        }
        if (context.drop() != null) {
            DropContext drop = context.drop();
            return new StreamStatement.Drop(Names.kind(drop.definitionKind()), Names.text(drop.name()));
        }
        if (context.describe() != null) {
            DescribeContext describe = context.describe();
            return new StreamStatement.Describe(Names.kind(describe.definitionKind()), Names.text(describe.name()));
        }
        if (context.explain() != null) {
            ExplainContext explain = context.explain();
            return new StreamStatement.Explain(Names.kind(explain.definitionKind()), Names.text(explain.name()));
        }
        return new StreamStatement.Show(context.show().STREAMS() != null ? StreamKind.STREAM : StreamKind.TABLE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.api.type.Schema;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.CreateContext;
import io.millrace.sql.tree.Position;
import java.util.regex.Pattern;

/** Builds CREATE STREAM and CREATE TABLE, with the checks that need no knowledge of what is installed. */
final class CreateBuilder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private CreateBuilder() {}

    static StreamDefinition build(CreateContext context, String text) {
        Position position = Tokens.position(context.getStart());
        StreamKind kind = Names.kind(context.definitionKind());
        String name = Names.text(context.name());
        if (!NAME.matcher(name).matches()) {
            throw SqlException.definition(
                    Tokens.position(context.name().getStart()),
                    "the name \"" + name + "\" may have only letters, digits, _ and -");
        }
        Schema schema = ColumnBuilder.schema(context.column());
        StreamOptions options = DefinitionOptions.of(kind, context.option()).build();
        CombinationCheck.check(position, kind, schema, options);
        return new StreamDefinition(kind, name, schema, options, text);
    }
}

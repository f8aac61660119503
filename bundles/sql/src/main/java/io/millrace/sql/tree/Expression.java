// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** Anything that yields a value, and the wildcards, which stand where an expression may stand in a select list or a call. */
public sealed interface Expression extends Node
        permits IntegerLiteral,
                NumberLiteral,
                TextLiteral,
                BooleanLiteral,
                ColumnReference,
                MetaReference,
                MemberAccess,
                IndexAccess,
                SliceAccess,
                BinaryExpression,
                InListExpression,
                InArrayExpression,
                BetweenExpression,
                LikeExpression,
                CaseExpression,
                CallExpression,
                Wildcard,
                SourceWildcard {

    /** The expressions directly inside this one, in the order of the text. */
    List<Expression> children();
}

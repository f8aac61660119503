// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.sql.tree.BooleanLiteral;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Conditions;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.MetaReference;
import io.millrace.sql.tree.NumberLiteral;
import io.millrace.sql.tree.TextLiteral;
import io.millrace.sql.tree.Wildcard;
import java.util.List;
import java.util.Optional;

/** Describes arguments as they are written, for the checks of functions. */
final class ArgumentForms {

    private ArgumentForms() {}

    static List<ArgumentSyntax> of(List<Expression> arguments) {
        return arguments.stream().map(ArgumentForms::of).toList();
    }

    private static ArgumentSyntax of(Expression argument) {
        if (argument instanceof IntegerLiteral literal) {
            return new ArgumentSyntax(Form.INTEGER, Optional.of(literal.value()));
        }
        if (argument instanceof NumberLiteral literal) {
            return new ArgumentSyntax(Form.FLOAT, Optional.of(literal.value()));
        }
        if (argument instanceof TextLiteral literal) {
            return new ArgumentSyntax(Form.STRING, Optional.of(literal.value()));
        }
        if (argument instanceof BooleanLiteral literal) {
            return new ArgumentSyntax(Form.BOOLEAN, Optional.of(literal.value()));
        }
        return ArgumentSyntax.of(form(argument));
    }

    private static Form form(Expression argument) {
        if (Conditions.isCondition(argument)) {
            return Form.CONDITION;
        }
        if (argument instanceof ColumnReference) {
            return Form.COLUMN;
        }
        if (argument instanceof CallExpression || argument instanceof MetaReference) {
            return Form.CALL;
        }
        return argument instanceof Wildcard ? Form.WILDCARD : Form.OTHER;
    }
}

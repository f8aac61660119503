// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Like;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.util.regex.Pattern;

/** {@code LIKE} on the whole text, case sensitive. A constant pattern is compiled once. */
final class LikeExpression extends CompiledExpression {
    private final Expression value;
    private final Expression pattern;
    private final boolean negated;
    private final Value text = new Value();
    private final Value patternValue = new Value();
    private final boolean constant;
    private String compiledFrom;
    private Pattern compiled;

    LikeExpression(Like plan, Expression value, Expression pattern) {
        super(plan);
        this.value = value;
        this.pattern = pattern;
        this.negated = plan.negated();
        this.constant = plan.pattern() instanceof Literal;
    }

    @Override
    public void evaluate(Row row, Value out) {
        value.evaluate(row, text);
        if (!(text.object() instanceof String subject)) {
            throw new EvaluationException(
                    "LIKE operator left operand expects string, but found " + InvalidOperation.shown(text));
        }
        out.setBoolean(pattern(row).matcher(subject).matches() != negated);
    }

    private Pattern pattern(Row row) {
        if (constant && compiled != null) return compiled;
        pattern.evaluate(row, patternValue);
        if (!(patternValue.object() instanceof String wanted)) {
            throw new EvaluationException(
                    "invalid LIKE pattern, must be a string but got " + InvalidOperation.shown(patternValue));
        }
        if (!wanted.equals(compiledFrom)) {
            compiled = translate(wanted);
            compiledFrom = wanted;
        }
        return compiled;
    }

    /** {@code %} is any run and {@code _} one character, line breaks excepted; behind a backslash they stand for themselves. */
    static Pattern translate(String like) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i = like.offsetByCodePoints(i, 1)) {
            int c = like.codePointAt(i);
            boolean escaped =
                    c == '\\' && i + 1 < like.length() && (like.charAt(i + 1) == '%' || like.charAt(i + 1) == '_');
            if (escaped) regex.append(Pattern.quote("\\" + like.charAt(++i)));
            else if (c == '%') regex.append("[^\n]*");
            else if (c == '_') regex.append("[^\n]");
            else regex.append(Pattern.quote(Character.toString(c)));
        }
        return Pattern.compile(regex.toString());
    }
}

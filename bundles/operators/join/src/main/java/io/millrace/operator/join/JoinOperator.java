// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Joins the rows of each batch, from the first source to the last. Rows of scan tables are kept, the newest of each, and take
 * part in every join; they begin none. A row of a stream that comes alone is a batch of its own.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=join")
public final class JoinOperator implements Operator, Checkpointed {
    private static final Option SOURCES = Option.list("sources").mandatory().describe("The sources in order");
    private static final Option KINDS = Option.list("kinds")
            .mandatory()
            .describe("How each source but the first is joined: inner, left, right, full or cross");
    private static final Option TABLES =
            Option.object("tables").describe("Which sources are scan tables, and how many rows are kept of each");

    private List<Object> kinds;
    private Sources sources;
    private final List<Join> joins = new ArrayList<>();
    private final List<ResultRows> results = new ArrayList<>();

    @Override
    public OptionSet options() {
        return OptionSet.of(SOURCES, KINDS, TABLES);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        List<Object> names = options.list(SOURCES);
        kinds = options.list(KINDS);
        if (names.size() != kinds.size() + 1) {
            throw MillraceException.options(
                    "option kinds has " + kinds.size() + " items, expected " + (names.size() - 1));
        }
        sources = new Sources(names, options.object(TABLES));
    }

    @Override
    public void open(OperatorContext context) {
        for (int number = 1; number <= kinds.size(); number++) {
            joins.add(join(context, Kind.of(kinds.get(number - 1)), number));
            results.add(new ResultRows());
        }
    }

    private static Join join(OperatorContext context, Kind kind, int number) {
        List<Expression> left = keys(context, "left" + number);
        List<Expression> right = keys(context, "right" + number);
        Optional<EqualKeys> keys = left.isEmpty()
                ? Optional.empty()
                : Optional.of(kind == Kind.RIGHT ? new EqualKeys(right, left) : new EqualKeys(left, right));
        Condition on = new Condition(context.expression("on" + number));
        return new Join(kind, on, keys, new Condition(context.expression("rest" + number)));
    }

    private static List<Expression> keys(OperatorContext context, String name) {
        return context.expressions(name).stream()
                .map(NamedExpression::expression)
                .toList();
    }

    @Override
    public void row(Row row, Output out) {
        if (sources.keep(row)) return;
        sources.begin();
        sources.add(row);
        join(row.window(), row.timestamp(), out);
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (batch.rows().isEmpty()) return;
        sources.begin();
        for (Row row : batch.rows()) sources.add(row);
        long time = batch.window()
                .map(WindowRange::trigger)
                .orElse(batch.rows().get(0).timestamp());
        join(batch.window(), time, out);
    }

    private void join(Optional<WindowRange> window, long time, Output out) {
        List<Row> joined;
        try {
            joined = joined();
        } catch (EvaluationException failure) {
            throw new EvaluationException("run Join error: " + failure.getMessage());
        }
        if (joined.isEmpty()) return;
        for (Row row : joined) {
            row.setTimestamp(time);
            row.setWindow(window.orElse(null));
        }
        out.batch(new Batch(joined, window, false));
    }

    private List<Row> joined() {
        Side left = sources.side(0);
        ResultRows rows = null;
        for (int i = 0; i < joins.size(); i++) {
            rows = results.get(i);
            rows.reset();
            joins.get(i).apply(left, sources.side(i + 1), rows);
            left = rows;
        }
        return rows;
    }

    @Override
    public Object save() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("tables", sources.save());
        return state;
    }

    @Override
    public void restore(Object state, int version) {
        sources.restore(((Map<?, ?>) state).get("tables"));
    }
}

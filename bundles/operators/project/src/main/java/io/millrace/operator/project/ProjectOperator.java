// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.project;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.ExpressionState;
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
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Works out the result row for each row. Result rows are used again for the next call. */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=project")
public final class ProjectOperator implements Operator, Checkpointed {
    private static final Option WILDCARD =
            Option.flag("wildcard").describe("Whether all columns of the row are in the result");
    private static final Option EXCEPT = Option.list("except").describe("Columns that the wildcard leaves out");
    private static final Option SEND_NULL =
            Option.flag("sendNull").describe("Whether columns without a value are in the result as null");

    private static final Option NULLABLE =
            Option.list("nullable").describe("Fields that are in the result as null where they have no value");

    private static final Option SOURCES = Option.list("sources")
            .describe("The sources whose columns the wildcard stands for, where rows hold columns of several");
    private static final Option SIDES = Option.list("sides")
            .describe("The source of each field that is a column of a joined row and stays absent if its source is");

    private final List<Row> results = new ArrayList<>();
    private boolean wildcard;
    private List<Object> except;
    private boolean sendNull;
    private List<Object> nullable;
    private List<Expression> expressions;
    private List<Object> sources;
    private List<Object> sides;
    private Projection projection;

    @Override
    public OptionSet options() {
        return OptionSet.of(WILDCARD, EXCEPT, SEND_NULL, NULLABLE, SOURCES, SIDES);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        wildcard = options.flag(WILDCARD);
        except = options.list(EXCEPT);
        sendNull = options.flag(SEND_NULL);
        nullable = options.list(NULLABLE);
        sources = options.list(SOURCES);
        sides = options.list(SIDES);
    }

    @Override
    public void open(OperatorContext context) {
        expressions = Stream.of("fields", "replace")
                .flatMap(list -> context.expressions(list).stream())
                .map(NamedExpression::expression)
                .toList();
        List<Field> fields = Field.all(context.expressions("fields"), sendNull, nullable);
        for (int i = 0; i < sides.size(); i++) fields.get(i).restrictNull(String.valueOf(sides.get(i)));
        List<Field> replaced = Field.all(context.expressions("replace"), sendNull, List.of());
        projection = wildcard ? new WildcardProjection(fields, replaced, except, sources) : new FixedProjection(fields);
        results.add(new Row(Shape.empty()));
    }

    @Override
    public void row(Row row, Output out) {
        Row result = results.get(0);
        projection.apply(row, result);
        out.row(result);
    }

    @Override
    public void batch(Batch batch, Output out) {
        int count = batch.rows().size();
        while (results.size() < count) results.add(new Row(Shape.empty()));
        for (int i = 0; i < count; i++) projection.apply(batch.rows().get(i), results.get(i));
        out.batch(batch.withRows(results.subList(0, count)));
    }

    @Override
    public Object save() {
        return ExpressionState.save(expressions);
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        ExpressionState.restore(expressions, state);
    }
}

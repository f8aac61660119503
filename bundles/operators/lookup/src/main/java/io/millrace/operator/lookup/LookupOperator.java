// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.operator.Asynchronous;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.LookupTable;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Asks a lookup table about each row, and passes the row on with what was found. A table that may take long is asked on
 * another thread; results keep the order of the rows, and the rule is held back when too much waits for answers. An answer
 * that fails is an error of the rows that asked.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=lookup")
public final class LookupOperator implements Operator, Asynchronous, Checkpointed {
    private static final Option TABLE = Option.text("table").mandatory().describe("Name of the table");
    private static final Option SOURCE = Option.text("source").mandatory().describe("What its columns are named by");
    private static final Option KEYS = Option.list("keys").mandatory().describe("Columns it is asked by");
    private static final Option FIELDS = Option.list("fields").describe("Columns to fetch, all if empty");
    private static final Option KEEP_UNMATCHED =
            Option.flag("keepUnmatched").describe("Whether a row of which the table knows nothing is passed on");
    /** So many rows or batches wait for answers at most before events are held back. */
    private static final int MOST_WAITING = 256;

    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Value value = new Value();
    private Options options;
    private LookupTable table;
    private List<String> keys;
    private List<String> fields;
    private Expression[] values;
    private FoundRows rows;
    private AnswerCache cache;
    private LookupJoin join;
    private Asker asker;

    @Override
    public OptionSet options() {
        return OptionSet.of(TABLE, SOURCE, KEYS, FIELDS, KEEP_UNMATCHED);
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = given;
        keys = options.list(KEYS).stream().map(String::valueOf).toList();
        fields = options.list(FIELDS).stream().map(String::valueOf).toList();
    }

    @Override
    public void open(OperatorContext context) {
        table = context.lookupTable(options.text(TABLE));
        values = context.expressions("values").stream()
                .map(NamedExpression::expression)
                .toArray(Expression[]::new);
        rows = new FoundRows(options.text(SOURCE), fields);
        cache = new AnswerCache(table.options(), context.clock());
        join = new LookupJoin(options.flag(KEEP_UNMATCHED), context.expression("rest"));
        asker = new Asker(table, fields, keys, context.blockingTasks(), context::wake);
    }

    @Override
    public void row(Row row, Output out) {
        batch(new Batch(List.of(row), row.window(), false), out);
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (batch.rows().isEmpty()) return;
        List<Optional<Question>> questions =
                batch.rows().stream().map(this::question).toList();
        Optional<List<List<Row>>> known = pending.isEmpty() ? known(questions) : Optional.empty();
        if (known.isPresent()) join.emit(batch, known.get(), out);
        else ask(Pending.of(batch, questions));
    }

    /** What a row asks; nothing if a value is null, since null equals nothing. */
    private Optional<Question> question(Row row) {
        List<Object> asked = new ArrayList<>(values.length);
        for (Expression expression : values) {
            try {
                expression.evaluate(row, value);
            } catch (EvaluationException failure) {
                throw new EvaluationException("run Join error: " + failure.getMessage());
            }
            if (value.isAbsent()) return Optional.empty();
            asked.add(value.object());
        }
        return Optional.of(new Question(asked));
    }

    /** The answers, if all of them can be had at once. */
    private Optional<List<List<Row>>> known(List<Optional<Question>> questions) {
        boolean waits = table.mayBlock();
        List<List<Row>> answers = new ArrayList<>(questions.size());
        for (Optional<Question> question : questions) {
            Optional<List<Row>> answer = question.isEmpty() ? Optional.of(List.of()) : known(question.get(), waits);
            if (answer.isEmpty()) return Optional.empty();
            answers.add(answer.get());
        }
        return Optional.of(answers);
    }

    private Optional<List<Row>> known(Question question, boolean waits) {
        Optional<List<Row>> cached = cache.find(question);
        if (cached.isPresent() || waits) return cached;
        try {
            return Optional.of(learn(question, table.find(fields, keys, question.values())));
        } catch (Exception failure) {
            throw failed(failure);
        }
    }

    private List<Row> learn(Question question, List<Map<String, Object>> answer) {
        List<Row> found = rows.of(answer);
        cache.add(question, found);
        return found;
    }

    private EvaluationException failed(Exception failure) {
        return new EvaluationException(
                "run Join error: lookup table " + options.text(TABLE) + " failed: " + failure.getMessage());
    }

    private void ask(Pending question) {
        pending.add(question);
        asker.ask(question);
    }

    @Override
    public void woken(Output out) {
        while (!pending.isEmpty() && pending.peek().isDone()) finish(pending.remove(), out);
    }

    private void finish(Pending done, Output out) {
        if (done.isWatermark()) {
            out.watermark(done.watermark);
            return;
        }
        try {
            if (done.failure != null) throw failed(done.failure);
            join.emit(done.batch(), learn(done), out);
        } catch (EvaluationException failure) {
            out.error(failure);
        }
    }

    private List<List<Row>> learn(Pending done) {
        List<List<Row>> found = new ArrayList<>();
        for (int i = 0; i < done.answers.size(); i++) {
            Optional<Question> question = done.questions.get(i);
            found.add(question.isEmpty() ? List.of() : learn(question.get(), done.answers.get(i)));
        }
        return found;
    }

    @Override
    public void watermark(long millis, Output out) {
        if (pending.isEmpty()) out.watermark(millis);
        else pending.add(Pending.watermark(millis));
    }

    @Override
    public boolean hasRoom() {
        return pending.size() < MOST_WAITING;
    }

    @Override
    public boolean isIdle() {
        return pending.isEmpty();
    }

    @Override
    public Object save() {
        return pending.stream().map(Pending::save).toList();
    }

    @Override
    public void restore(Object state, int version) {
        pending.clear();
        for (Object item : (List<?>) state) {
            Map<?, ?> saved = (Map<?, ?>) item;
            Batch batch = Pending.savedBatch(saved);
            if (batch.rows().isEmpty()) pending.add(Pending.watermark((Long) saved.get("watermark")));
            else ask(Pending.of(batch, batch.rows().stream().map(this::question).toList()));
        }
    }

    @Override
    public void close() {
        asker.close();
    }
}

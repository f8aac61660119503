// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.time.Clock;
import io.millrace.engine.template.Template;
import java.util.List;
import java.util.Optional;

/** Makes the messages of a sink from results: options that differ by message, then the template, then the selection. */
final class MessageMaker {
    private final SinkSettings settings;
    private final RowSelection selection;
    private final PerMessageOptions options;
    private final Optional<Template> template;
    private final Optional<TextRows> texts;
    private final Clock clock;
    private final TemplateData data = new TemplateData();
    private final StringBuilder text = new StringBuilder();

    /** @param texts reads what the template makes, where it has to be selected from or encoded; else it is sent as it is */
    MessageMaker(
            SinkSettings settings,
            PerMessageOptions options,
            Optional<Template> template,
            Optional<TextRows> texts,
            Clock clock) {
        this.settings = settings;
        this.selection = new RowSelection(settings);
        this.options = options;
        this.template = template;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Makes one message and delivers it.
     *
     * @param single whether the message is the row rather than the list
     * @throws EvaluationException if the result does not fit
     */
    void make(List<Row> rows, boolean single, Delivery delivery) throws Exception {
        Options own = options.isEmpty() ? Options.empty() : options.of(data.of(rows, single));
        if (template.isEmpty()) {
            select(rows, single, own, delivery);
            return;
        }
        text.setLength(0);
        template.get().execute(data.of(rows, single), clock, text);
        if (texts.isEmpty()) delivery.text(text, own);
        else select(texts.get().read(text), !TextRows.isList(text), own, delivery);
    }

    private void select(List<Row> rows, boolean single, Options own, Delivery delivery) throws Exception {
        boolean one = settings.dataField().isPresent() && !rows.isEmpty() ? selection.isOne(rows) : single;
        List<Row> selected = selection.apply(rows);
        if (one) delivery.one(selected.get(0), own);
        else delivery.many(selected, own);
    }

    /** Whether there is nothing in the rows. */
    static boolean isEmpty(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!isEmpty(rows.get(i))) return false;
        }
        return true;
    }

    static boolean isEmpty(Row row) {
        for (int slot = 0; slot < row.shape().size(); slot++) {
            if (!row.isMissing(slot)) return false;
        }
        return true;
    }
}

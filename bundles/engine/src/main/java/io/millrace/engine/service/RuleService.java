// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import io.millrace.api.operator.Batch;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Rules and their lives.
 *
 * <p><b>Threads:</b> may be called from any thread; changes of one rule follow each other.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with the code that the REST interface shows; NOT_FOUND where
 * a rule does not exist.
 */
public interface RuleService {

    /**
     * Creates a rule from its JSON text, and starts it unless {@code triggered} is false.
     *
     * @return the rule's id
     */
    String create(String json);

    /**
     * Replaces a rule, or creates it. If the new definition cannot be planned, the old one goes on.
     *
     * @param id the id that the caller means; the text may leave it out
     */
    void replace(String id, String json);

    /** Deletes a rule and all that belongs to it. */
    void delete(String id);

    /** Starts a rule, anew if it runs. */
    void start(String id);

    /** Stops a rule and waits until it has stopped. */
    void stop(String id);

    /** Stops a rule and starts it from its stored definition. */
    void restart(String id);

    /** All rules, ordered by id. */
    List<RuleSummary> list();

    /** The stored text of a rule, as received; NOT_FOUND for temporary rules. */
    String describe(String id);

    RuleStatus status(String id);

    /** The nodes of the rule and the edges between them; GENERAL if it never ran. */
    RuleTopology topology(String id);

    /**
     * How the statement of a rule is planned, as a text that clients of eKuiper know; UNDEFINED for a rule that is a graph.
     */
    String explain(String id);

    /** How a rule is run: the plan of its definition with what is read, done and remembered, as neutral values. */
    Map<String, Object> plan(String id);

    /** Changes the tags of a rule, whatever state it is in. */
    void changeTags(String id, UnaryOperator<List<String>> change);

    /**
     * The columns of the results of a running rule: first those with an alias, then the others, each in the order of the
     * statement, as far as they are known from it.
     */
    List<String> resultColumns(String id);

    /** The rows that a running rule keeps of its scan tables, oldest first; UNDEFINED if it keeps none. */
    List<TableRow> tableRows(String id);

    /**
     * Lets a source of a running rule go on from another place. Refused with UNDEFINED, as no source can do that while it
     * runs.
     *
     * @param stream whose source is meant
     */
    void resetSource(String id, String stream);

    /** Checks a rule text without creating anything; returns the names of the streams it reads. */
    List<String> validate(String json);

    /**
     * Sees the results of a rule as they go to its sinks. The listener is called from the rule and must not block; rows are valid
     * until it returns.
     *
     * @return closes the view
     */
    AutoCloseable watch(String id, Consumer<Batch> listener);
}

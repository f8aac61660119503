// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.plugin.NodeContext;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What an operator is given beside its options: compiled expressions, panes, timers. */
@ProviderType
public interface OperatorContext extends NodeContext {

    /** The expression of that name, if the plan has one. */
    Optional<Expression> expression(String name);

    /** The expressions of that name in order, empty if the plan has none. */
    List<NamedExpression> expressions(String name);

    /** Panes for what this operator collects: plain rows, or groups with aggregates. */
    PaneFactory panes();

    /** Asks for a call of {@link Operator#timer} at or soon after an instant, in epoch milliseconds. */
    void setTimer(long atMillis);

    /** Whether the rule runs in event time. */
    boolean isEventTime();

    /** How many rows, groups or partitions an operator may keep at once; more are an error of the row that is one too many. */
    default long mostKept() {
        return Long.MAX_VALUE;
    }

    /** When the rule began to run, in epoch milliseconds. */
    long startMillis();

    /**
     * Asks for a call of {@link Asynchronous#woken} soon. May be called from any thread.
     */
    void wake();

    /**
     * A lookup table that the rule may ask.
     *
     * @throws io.millrace.api.error.MillraceException with code PLUGIN_MISSING if nothing provides the type of the table
     */
    LookupTable lookupTable(String name);
}

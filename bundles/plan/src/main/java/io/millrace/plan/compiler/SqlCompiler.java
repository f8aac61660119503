// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.compiler;

import io.millrace.plan.Plan;
import io.millrace.plan.stream.StreamStatement;
import java.util.List;

/**
 * Turns SQL into definitions and plans.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>Errors:</b> only {@link io.millrace.api.error.MillraceException}: code SYNTAX for a text that is not SQL, with line,
 * column, what was found and what was expected; code PLAN for one that means nothing.
 */
public interface SqlCompiler {

    /** Reads a statement about streams or tables. Formats are checked against the catalogue. */
    StreamStatement parseStreamStatement(String sql, Catalog catalog);

    /** Checks that a text is a SELECT, and returns the names of the streams and tables it reads, in order. */
    List<String> sources(String select);

    /** Plans a SELECT. */
    Plan plan(String select, PlanOptions options, Catalog catalog);
}

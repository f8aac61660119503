// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.Map;

/** The rules about windows that depend on the rest of the statement or the options of the rule. */
final class WindowCheck {

    private WindowCheck() {}

    static void check(SelectStatement statement, PlanOptions options) {
        if (statement.window().isEmpty() && !statement.groupBy().isEmpty()) {
            throw SqlException.plan(
                    statement.groupBy().get(0).position(), "GROUP BY needs a window, such as TUMBLINGWINDOW(ss, 10)");
        }
        statement.window().ifPresent(clause -> check(clause, options));
    }

    private static void check(WindowClause clause, PlanOptions options) {
        Window window = clause.window();
        if (window instanceof Window.Count && options.time().eventTime()) {
            throw SqlException.plan(
                    clause.position(), "unsupported window type: COUNTWINDOW does not work in event time");
        }
        boolean secondVersion = options.optimize().get("windowOption") instanceof Map<?, ?> option
                && "v2".equals(option.get("windowVersion"));
        if (secondVersion && !(window instanceof Window.Sliding || window instanceof Window.State)) {
            throw SqlException.plan(
                    clause.position(), "unsupported window type: windowVersion v2 has sliding and state windows only");
        }
    }
}

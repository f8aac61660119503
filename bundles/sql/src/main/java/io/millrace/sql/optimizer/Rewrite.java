// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.plan.Plan;
import io.millrace.plan.compiler.Catalog;

/** One way to make a plan cheaper. A plan to which it does not apply comes back as it is. */
@FunctionalInterface
interface Rewrite {

    /** @param catalog where functions are looked up */
    Plan apply(Plan plan, Catalog catalog);
}

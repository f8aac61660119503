// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.explain;

/**
 * One line of an explanation.
 *
 * @param name the kind of step
 * @param info what it works on
 */
record ExplainStep(String name, String info) {
    static ExplainStep condition(String name, String condition) {
        // The comma and the blank at the end are part of the form.
        return new ExplainStep(name, "Condition:{ " + condition + " }, ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

/** Something that has a value. */
public interface Expression {
    /** @throws io.millrace.api.error.EvaluationException with the place in the template */
    Object value(Run run, Object dot);
}

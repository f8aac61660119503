// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;

/** A part of a compiled path that has a value. */
interface Node {
    /** @throws EvaluationException if it has no value here */
    Object evaluate(Scope scope);
}

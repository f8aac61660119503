// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;

/** There is no room for a row. Concerns that row only: the window goes on without it. */
final class PaneFullException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    PaneFullException(String message) {
        super(message);
    }
}

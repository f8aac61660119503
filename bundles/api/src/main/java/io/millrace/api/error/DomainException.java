// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.error;

/**
 * A number outside of those for which a function is defined, such as the root of a negative one. Unlike other failures of
 * calls it is an error also where results of groups are worked out, in which a call that fails otherwise gives null.
 */
public final class DomainException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    public DomainException(String message) {
        super(message);
    }
}

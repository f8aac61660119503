// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

/**
 * What a call gives without asking the function when an argument is null, missing, an empty list or an empty object.
 */
public enum NullGuard {
    /** No guard: the function sees every value. */
    NONE,
    /** The result is null. */
    NULL,
    /** The result is false. */
    FALSE,
    /** The result is the integer 0. */
    ZERO
}

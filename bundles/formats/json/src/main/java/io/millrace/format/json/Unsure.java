// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** Thrown by the scanner where it gives up on a payload: malformed, of a wrong type, or merely unusual. */
final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final Unsure SIGNAL = new Unsure();

    private Unsure() {
        super("the scanner is not sure of this payload", null, false, false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

/** Why the demo cannot go on, in words for the person at the terminal. */
final class DemoException extends Exception {
    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

/** An instant on the monotonic clock. */
record Deadline(long nanos) {

    static Deadline after(double seconds) {
        return new Deadline(System.nanoTime() + (long) (seconds * 1e9));
    }

    boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }
}

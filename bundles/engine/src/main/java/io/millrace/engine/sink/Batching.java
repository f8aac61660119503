// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import java.time.Duration;

/**
 * How many results are sent together.
 *
 * @param size so many; zero means any number
 * @param linger after so long what waits is sent however little it is; zero means never
 */
record Batching(int size, Duration linger) {
    boolean isActive() {
        return size > 0 || isTimed();
    }

    boolean isTimed() {
        return !linger.isZero();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/** The work on a hand-written byte scanner. */
public final class ScanFloor extends Floor {

    @Override
    public String name() {
        return "floor-scan";
    }

    @Override
    Decoder decoder() {
        return new ScanDecoder();
    }
}

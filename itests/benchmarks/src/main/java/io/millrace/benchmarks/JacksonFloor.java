// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/** The work on Jackson's streaming parser: the floor that all ratios are taken against. */
public final class JacksonFloor extends Floor {

    @Override
    public String name() {
        return "floor";
    }

    @Override
    Decoder decoder() {
        return new JacksonDecoder();
    }
}

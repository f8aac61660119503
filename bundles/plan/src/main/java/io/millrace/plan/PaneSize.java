// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import java.math.BigInteger;
import java.util.Optional;

/** The stretches that windows collect rows in: those of windows that overlap are collected once and put together. */
final class PaneSize {

    private PaneSize() {}

    /** The size in the unit of the window, empty if the operator is no window that has panes. */
    static Optional<Long> of(OperatorNode node) {
        Object length = node.options().get("length");
        Object step = node.options().getOrDefault("hop", node.options().get("every"));
        if (!node.type().startsWith("window-") || !(length instanceof Long whole)) return Optional.empty();
        return step instanceof Long part
                ? Optional.of(
                        BigInteger.valueOf(whole).gcd(BigInteger.valueOf(part)).longValue())
                : Optional.of(whole);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.error.MillraceException;
import java.util.Arrays;
import java.util.Locale;

/** What happens to rows without a match. */
enum Kind {
    INNER(false, false),
    LEFT(true, false),
    RIGHT(false, true),
    FULL(true, true),
    CROSS(false, false);

    private final boolean keepsLeft;
    private final boolean keepsRight;

    Kind(boolean keepsLeft, boolean keepsRight) {
        this.keepsLeft = keepsLeft;
        this.keepsRight = keepsRight;
    }

    static Kind of(Object name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> MillraceException.options(
                        "option kinds has " + name + ", expected inner, left, right, full or cross"));
    }

    boolean keepsLeft() {
        return keepsLeft;
    }

    boolean keepsRight() {
        return keepsRight;
    }
}

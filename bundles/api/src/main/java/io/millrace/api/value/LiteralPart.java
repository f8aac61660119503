// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.ZonedDateTime;

/** Text that stands for itself. A blank also stands for several, since days of one digit are often padded with one. */
record LiteralPart(String text) implements LayoutPart {
    @Override
    public void write(ZonedDateTime time, StringBuilder out) {
        out.append(text);
    }

    @Override
    public boolean read(TimeReader in) {
        for (int i = 0; i < text.length(); i++) {
            char expected = text.charAt(i);
            if (expected == ' ' && i > 0 && text.charAt(i - 1) == ' ') continue;
            if (!in.take(expected)) return false;
            while (expected == ' ' && in.take(' ')) continue;
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.ZonedDateTime;

/** One piece of a layout of times, which can be written and read. */
interface LayoutPart {
    void write(ZonedDateTime time, StringBuilder out);

    /** Takes this piece off the front of a text; returns whether it was there. */
    boolean read(TimeReader in);
}

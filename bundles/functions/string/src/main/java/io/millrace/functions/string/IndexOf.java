// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/** Where a text first occurs in another, in bytes. */
final class IndexOf extends TextFunction {
    IndexOf() {
        super(
                Signature.of("an integer", Parameter.text("text"), Parameter.text("part")),
                "The offset in bytes, from 0, at which a text first contains another, or -1.",
                NullGuard.NONE);
    }

    @Override
    public Object call(Arguments arguments) {
        return indexOf(arguments);
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setLong(indexOf(arguments));
    }

    private static long indexOf(Arguments arguments) {
        if (arguments.isAbsent(0) || arguments.isAbsent(1)) return -1;
        String text = text(arguments, 0);
        int index = text.indexOf(text(arguments, 1));
        return index <= 0 ? index : Utf8.length(text, index);
    }
}

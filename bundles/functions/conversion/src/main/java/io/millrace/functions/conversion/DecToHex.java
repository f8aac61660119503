// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;

/** An integer in hexadecimal digits. As in eKuiper it takes columns and expressions, but no number literal. */
final class DecToHex extends ConversionFunction {
    DecToHex() {
        super(Signature.of("a text", Parameter.text("number")), "An integer in hexadecimal digits after 0x.");
    }

    @Override
    public Object call(Arguments arguments) {
        return "0x" + Long.toString(Conversion.strictLong(arguments.get(0)), 16);
    }
}

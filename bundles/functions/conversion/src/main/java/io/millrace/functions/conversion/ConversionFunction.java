// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** What the functions of this family have in common. */
abstract class ConversionFunction implements ScalarFunction {
    private final Signature signature;
    private final String description;

    ConversionFunction(Signature signature, String description) {
        this.signature = signature;
        this.description = description;
    }

    @Override
    public final Signature signature() {
        return signature;
    }

    @Override
    public final String description() {
        return description;
    }
}

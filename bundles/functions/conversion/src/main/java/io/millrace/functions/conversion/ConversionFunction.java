// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Declared;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** What the functions of this family have in common. */
abstract class ConversionFunction extends Declared<ConversionFunction> implements ScalarFunction {
    ConversionFunction(Signature signature, String description) {
        super(signature, description);
    }
}

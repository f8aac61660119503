// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.Signature;
import java.util.List;
import java.util.function.Supplier;

/**
 * An analytic function, all of whose work is done by its history.
 *
 * @param refusal says what is wrong with arguments that fit the signature, empty if nothing is
 */
record Analytic(Signature signature, String description, Refusal refusal, Supplier<History> histories)
        implements AnalyticFunction {

    static Analytic of(Signature signature, String description, Supplier<History> histories) {
        return new Analytic(signature, description, arguments -> "", histories);
    }

    @Override
    public History newHistory() {
        return histories.get();
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        signature.check(name, arguments);
        String problem = refusal.of(arguments);
        if (!problem.isEmpty()) throw new MillraceException(ErrorCode.SYNTAX, "function " + name + " " + problem);
    }

    /** What a signature cannot say about arguments. */
    @FunctionalInterface
    interface Refusal {
        String of(List<ArgumentSyntax> arguments);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.ema;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import org.osgi.service.component.annotations.Component;

/** The exponential moving average: smooth, and with a memory of one number. */
@Component(service = Function.class, property = "name=ema")
public final class Ema implements AnalyticFunction {
    @Override
    public Signature signature() {
        return Signature.of("a float", Parameter.number("value"), Parameter.number("weight"));
    }

    @Override
    public String description() {
        return "The exponential moving average of a value; the newest one counts with the weight, above 0 and at most 1.";
    }

    @Override
    public History newHistory() {
        return new EmaHistory();
    }
}

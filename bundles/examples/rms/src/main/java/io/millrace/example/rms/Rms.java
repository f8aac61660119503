// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.rms;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import org.osgi.service.component.annotations.Component;

/** The root mean square: how strong a vibration or an alternating current is. */
@Component(service = Function.class, property = "name=rms")
public final class Rms implements AggregateFunction {
    @Override
    public Signature signature() {
        return Signature.of("a float", Parameter.number("value"));
    }

    @Override
    public String description() {
        return "The root of the mean of the squares of a group; nulls are left out, and without values it is null.";
    }

    @Override
    public Accumulator newAccumulator() {
        return new RmsAccumulator();
    }
}

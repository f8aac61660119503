// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.dewpoint;

import io.millrace.api.error.DomainException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Example;
import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The dew point in degrees Celsius, by the Magnus formula. */
@Component(service = Function.class, property = "name=dew_point")
public final class DewPoint implements ScalarFunction {
    private static final double A = 17.62;
    private static final double B = 243.12;

    @Override
    public Signature signature() {
        return Signature.of("a float", Parameter.number("celsius"), Parameter.number("humidity"));
    }

    @Override
    public String description() {
        return "The dew point of air of a temperature in degrees Celsius and a relative humidity in percent.";
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("dew_point(20.0, 100.0)", "20.0"));
    }

    @Override
    public Object call(Arguments arguments) {
        double celsius = arguments.doubleAt(0);
        double humidity = arguments.doubleAt(1);
        if (humidity <= 0 || humidity > 100) {
            throw new DomainException("dew_point: humidity is " + humidity + ", expected above 0 and at most 100");
        }
        double gamma = Math.log(humidity / 100) + A * celsius / (B + celsius);
        return B * gamma / (A - gamma);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions of numbers. */
@Component
public final class MathFunctions {
    private final FunctionFamily family;

    @Activate
    public MathFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> functions = new TreeMap<>(trigonometric());
        functions.putAll(exponential());
        functions.putAll(rounding());
        functions.putAll(bitwise());
        functions.put("abs", new Abs());
        functions.put("conv", new Conv());
        functions.put("mod", new Mod());
        functions.put("pi", new Pi());
        functions.put("rand", new Rand());
        functions.put("sign", new Sign());
        return functions;
    }

    private static Map<String, Function> trigonometric() {
        return Map.ofEntries(
                Map.entry("acos", UnaryMath.partial("The arc cosine in radians.", Math::acos)),
                Map.entry("asin", UnaryMath.partial("The arc sine in radians.", Math::asin)),
                Map.entry("atan", UnaryMath.partial("The arc tangent in radians.", Math::atan)),
                Map.entry(
                        "atan2",
                        BinaryMath.partial("The angle of the point (x, y) in radians.", "y", "x", Math::atan2)),
                Map.entry("cos", UnaryMath.partial("The cosine of an angle in radians.", Math::cos)),
                Map.entry("cosh", UnaryMath.partial("The hyperbolic cosine.", Math::cosh)),
                Map.entry("cot", UnaryMath.partial("The cotangent of an angle in radians.", Domain::cot)),
                Map.entry("degrees", UnaryMath.of("Radians as degrees.", x -> x * (180 / Math.PI))),
                Map.entry("radians", UnaryMath.of("Degrees as radians.", x -> x * (Math.PI / 180))),
                Map.entry("sin", UnaryMath.partial("The sine of an angle in radians.", Math::sin)),
                Map.entry("sinh", UnaryMath.partial("The hyperbolic sine.", Math::sinh)),
                Map.entry("tan", UnaryMath.partial("The tangent of an angle in radians.", Math::tan)),
                Map.entry("tanh", UnaryMath.partial("The hyperbolic tangent.", Math::tanh)));
    }

    private static Map<String, Function> exponential() {
        Function power = BinaryMath.of("A number raised to a power.", "base", "exponent", Power::of);
        return Map.of(
                "exp",
                UnaryMath.of("e raised to a power.", Math::exp),
                "ln",
                UnaryMath.of("The natural logarithm.", Domain::ln),
                "log",
                new Log(),
                "power",
                power,
                "pow",
                power,
                "sqrt",
                UnaryMath.of("The square root.", Domain::sqrt));
    }

    private static Map<String, Function> rounding() {
        Function ceiling = UnaryMath.of("The smallest whole number that is not less.", Math::ceil);
        return Map.of(
                "ceiling",
                ceiling,
                "ceil",
                ceiling,
                "floor",
                UnaryMath.of("The largest whole number that is not greater.", Math::floor),
                "round",
                new Round());
    }

    private static Map<String, Function> bitwise() {
        return Map.of(
                "bitand", new BitMath("The bits set in both integers.", (a, b) -> a & b),
                "bitor", new BitMath("The bits set in one of the integers or both.", (a, b) -> a | b),
                "bitxor", new BitMath("The bits set in exactly one of the integers.", (a, b) -> a ^ b),
                "bitnot", new BitNot());
    }
}

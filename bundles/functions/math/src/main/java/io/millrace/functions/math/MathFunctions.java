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
        functions.put("abs", new Abs().example("abs(n)", "7", "{'n': -7}"));
        functions.put("conv", new Conv().example("conv('ff', 16, 10)", "'255'"));
        functions.put("mod", new Mod().example("mod(k, 4)", "2", "{'k': 10}"));
        functions.put("pi", new Pi().example("pi()", "3.141592653589793"));
        functions.put("rand", new Rand().example("rand() < 1", "true"));
        functions.put("sign", new Sign().example("sign(n)", "-1", "{'n': -7}"));
        return functions;
    }

    private static Map<String, Function> trigonometric() {
        return Map.ofEntries(
                Map.entry(
                        "acos",
                        UnaryMath.partial("The arc cosine in radians.", Math::acos)
                                .example("acos(1)", "0")),
                Map.entry(
                        "asin",
                        UnaryMath.partial("The arc sine in radians.", Math::asin)
                                .example("asin(1)", "1.5707963267948966")),
                Map.entry(
                        "atan",
                        UnaryMath.partial("The arc tangent in radians.", Math::atan)
                                .example("atan(1)", "0.7853981633974483")),
                Map.entry(
                        "atan2",
                        BinaryMath.partial("The angle of the point (x, y) in radians.", "y", "x", Math::atan2)
                                .example("atan2(1, 1)", "0.7853981633974483")),
                Map.entry(
                        "cos",
                        UnaryMath.partial("The cosine of an angle in radians.", Math::cos)
                                .example("cos(0)", "1")),
                Map.entry(
                        "cosh",
                        UnaryMath.partial("The hyperbolic cosine.", Math::cosh).example("cosh(0)", "1")),
                Map.entry(
                        "cot",
                        UnaryMath.partial("The cotangent of an angle in radians.", Domain::cot)
                                .example("cot(1)", "0.6420926159343308")),
                Map.entry(
                        "degrees",
                        UnaryMath.of("Radians as degrees.", x -> x * (180 / Math.PI))
                                .example("degrees(pi())", "180")),
                Map.entry(
                        "radians",
                        UnaryMath.of("Degrees as radians.", x -> x * (Math.PI / 180))
                                .example("radians(180)", "3.141592653589793")),
                Map.entry(
                        "sin",
                        UnaryMath.partial("The sine of an angle in radians.", Math::sin)
                                .example("sin(0)", "0")),
                Map.entry(
                        "sinh",
                        UnaryMath.partial("The hyperbolic sine.", Math::sinh).example("sinh(0)", "0")),
                Map.entry(
                        "tan",
                        UnaryMath.partial("The tangent of an angle in radians.", Math::tan)
                                .example("tan(0)", "0")),
                Map.entry(
                        "tanh",
                        UnaryMath.partial("The hyperbolic tangent.", Math::tanh).example("tanh(0)", "0")));
    }

    private static Map<String, Function> exponential() {
        Function power = BinaryMath.of("A number raised to a power.", "base", "exponent", Power::of)
                .example("pow(2, 10)", "1024");
        return Map.of(
                "exp",
                UnaryMath.of("e raised to a power.", Math::exp).example("exp(1)", "2.718281828459045"),
                "ln",
                UnaryMath.of("The natural logarithm.", Domain::ln).example("ln(x)", "0.9162907318741551", "{'x': 2.5}"),
                "log",
                new Log().example("log(100)", "2").example("log(2, 8)", "3"),
                "power",
                power,
                "pow",
                power,
                "sqrt",
                UnaryMath.of("The square root.", Domain::sqrt).example("sqrt(16)", "4"));
    }

    private static Map<String, Function> rounding() {
        Function ceiling = UnaryMath.of("The smallest whole number that is not less.", Math::ceil)
                .example("ceil(x)", "3", "{'x': 2.5}");
        return Map.of(
                "ceiling",
                ceiling,
                "ceil",
                ceiling,
                "floor",
                UnaryMath.of("The largest whole number that is not greater.", Math::floor)
                        .example("floor(x)", "2", "{'x': 2.5}"),
                "round",
                new Round().example("round(x)", "3", "{'x': 2.5}").example("round(3.14159, 2)", "3.14"));
    }

    private static Map<String, Function> bitwise() {
        return Map.of(
                "bitand",
                        new BitMath("The bits set in both integers.", (a, b) -> a & b)
                                .example("bitand(k, 6)", "2", "{'k': 10}"),
                "bitor",
                        new BitMath("The bits set in one of the integers or both.", (a, b) -> a | b)
                                .example("bitor(k, 1)", "11", "{'k': 10}"),
                "bitxor",
                        new BitMath("The bits set in exactly one of the integers.", (a, b) -> a ^ b)
                                .example("bitxor(k, 3)", "9", "{'k': 10}"),
                "bitnot", new BitNot().example("bitnot(k)", "-11", "{'k': 10}"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.ValueText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A property of the engine: those set in its environment as {@code KUIPER_PROPS_NAME}, here called {@code name}, and
 * two that are new with every call, {@code et}, the time, and {@code snowflake}, an identifier.
 */
final class Props implements ScalarFunction {
    private static final String PREFIX = "KUIPER_PROPS_";

    private final Map<String, String> properties = new HashMap<>();
    private final LongSupplier millis;
    private final Snowflakes snowflakes;

    Props(Map<String, String> environment, LongSupplier millis) {
        this.millis = millis;
        this.snowflakes = new Snowflakes(millis);
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                properties.put(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT), value);
            }
        });
    }

    @Override
    public Object call(Arguments arguments) {
        Object name = arguments.get(0);
        if ("et".equals(name)) return Long.toString(millis.getAsLong());
        if ("snowflake".equals(name)) return Long.toString(snowflakes.next());
        String value = name instanceof String text ? properties.get(text) : null;
        if (value == null) {
            throw new EvaluationException(
                    "function props expects the name of a property but got " + ValueText.of(name));
        }
        return value;
    }

    @Override
    public Signature signature() {
        return Signature.of("a text", Parameter.text("name"));
    }

    @Override
    public String description() {
        return "A property of the engine.";
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}

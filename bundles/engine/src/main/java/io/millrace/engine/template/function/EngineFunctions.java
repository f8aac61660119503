// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Decimals;
import io.millrace.engine.template.value.JsonText;
import io.millrace.engine.template.value.Types;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The functions that the engine adds to the language. */
final class EngineFunctions {
    private static final String PROPERTY_PREFIX = "KUIPER_PROPS_";
    private static final Map<String, String> PROPERTIES = properties();
    private static final SnowflakeIds IDS = new SnowflakeIds();

    private EngineFunctions() {}

    static void addTo(Registry registry) {
        registry.add("json", a -> JsonText.of(a.any(0)), Parameter.ANY)
                .add("base64", a -> base64(a.any(0)), Parameter.ANY)
                .add("prop", EngineFunctions::property, Parameter.TEXT);
    }

    private static Object base64(Object value) {
        String text;
        if (value instanceof String given) text = given;
        else if (value instanceof Map) text = JsonText.of(value);
        else if (value instanceof Double number) text = Decimals.shortest(number);
        else if (value instanceof Boolean || Types.isInteger(value)) text = value.toString();
        else throw new EvaluationException("unsupported type " + Types.typeOf(value));
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object property(Arguments arguments) {
        String name = arguments.text(0).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "et" -> arguments.clock().millis();
            case "snowflake" -> IDS.next(arguments.clock().millis());
            default -> PROPERTIES.getOrDefault(name, arguments.text(0));
        };
    }

    private static Map<String, String> properties() {
        Map<String, String> found = new HashMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(PROPERTY_PREFIX)) {
                found.put(name.substring(PROPERTY_PREFIX.length()).toLowerCase(Locale.ROOT), value);
            }
        });
        return Map.copyOf(found);
    }
}

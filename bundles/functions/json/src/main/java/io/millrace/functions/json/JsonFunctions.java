// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions of JSON texts and paths. */
@Component
public final class JsonFunctions {
    private final FunctionFamily family;

    @Activate
    public JsonFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>(PathFunctions.all());
        all.put(
                "to_json",
                Scalar.of(
                                Signature.of("a text", Parameter.any("x")),
                                "A value as a JSON text, members in the order of their names.",
                                arguments -> JsonWriter.write(arguments.get(0)))
                        .example("to_json(o)", "'{\"a\":1,\"b\":[true]}'", "{'o': {'b': [true], 'a': 1}}"));
        all.put(
                "parse_json",
                Scalar.of(
                                Signature.of("a value", Parameter.text("text")),
                                "The value of a JSON text; all numbers become floats.",
                                arguments -> arguments.isAbsent(0) ? null : JsonReader.read(arguments.get(0)))
                        .guard(NullGuard.NONE)
                        .example("parse_json('[1, true]')", "[1.0, true]"));
        return all;
    }
}

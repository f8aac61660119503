// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions of texts. */
@Component
public final class StringFunctions {
    private final FunctionFamily family;

    @Activate
    public StringFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> functions = new TreeMap<>(maps());
        functions.putAll(tests());
        functions.putAll(parts());
        functions.put("concat", new Concat());
        functions.put("format", new Format());
        functions.put("indexof", new IndexOf());
        functions.put(
                "length",
                new Measure(
                        "The size of a list or object, else of the text in characters.",
                        Parameter.any("x"),
                        StringFunctions::length));
        functions.put(
                "numbytes",
                new Measure(
                        "The size of a text in bytes.",
                        Parameter.text("text"),
                        arguments -> Utf8.length(arguments.text(0))));
        return functions;
    }

    private static Map<String, Function> maps() {
        return Map.of(
                "lower", new TextMap("A text in lower case.", Letters::lower),
                "upper", new TextMap("A text in upper case.", Letters::upper),
                "reverse", new TextMap("A text backwards.", Letters::reverse),
                "ltrim", new TextMap("A text without white space at its start.", WhiteSpace::trimStart),
                "rtrim", new TextMap("A text without white space at its end.", WhiteSpace::trimEnd),
                "trim", new TextMap("A text without white space around it.", WhiteSpace::trim));
    }

    private static Map<String, Function> tests() {
        return Map.of(
                "endswith",
                new TextTest("Whether a text ends with another.", "end", String::endsWith),
                "startswith",
                new TextTest("Whether a text starts with another.", "start", String::startsWith),
                "regexp_matches",
                new TextTest(
                        "Whether a part of a text matches a regular expression.",
                        "expression",
                        (text, expression) ->
                                Patterns.of(expression).matcher(text).find()));
    }

    private static Map<String, Function> parts() {
        return Map.of(
                "lpad", Pad.left(),
                "rpad", Pad.right(),
                "regexp_replace", new RegexpReplace(),
                "regexp_substr", new RegexpSubstr(),
                "split_value", new SplitValue(),
                "substring", new Substring());
    }

    private static int length(Arguments arguments) {
        Object value = arguments.get(0);
        if (value instanceof List<?> list) return list.size();
        if (value instanceof Map<?, ?> map) return map.size();
        String text = arguments.text(0);
        return text.codePointCount(0, text.length());
    }
}

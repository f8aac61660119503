// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.Parameter;
import io.millrace.api.value.ValueText;
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
        functions.put(
                "concat",
                new Concat().example("concat(s, '!', k)", "'Hello World!10'", "{'k': 10, 's': 'Hello World'}"));
        functions.put(
                "format",
                new Format()
                        .example("format(12345.678, 1)", "'12345.7'")
                        .example("format(12345.678, 1, 'de_DE')", "'12.345,7'"));
        functions.put("indexof", new IndexOf().example("indexof(s, 'World')", "6", "{'s': 'Hello World'}"));
        functions.put(
                "length",
                new Measure(
                                "The size of a list or object, else of the text in characters.",
                                Parameter.any("x"),
                                StringFunctions::length)
                        .example("length(s)", "11", "{'s': 'Hello World'}")
                        .example("length(list)", "3", "{'list': [3, 1, 2]}"));
        functions.put(
                "numbytes",
                new Measure(
                                "The size of a text in bytes.",
                                Parameter.text("text"),
                                value -> Utf8.length(ValueText.of(value)))
                        .example("numbytes(u)", "5", "{'u': 'grün'}"));
        return functions;
    }

    private static Map<String, Function> maps() {
        return Map.of(
                "lower",
                        new TextMap("A text in lower case.", Letters::lower)
                                .example("lower(s)", "'hello world'", "{'s': 'Hello World'}"),
                "upper",
                        new TextMap("A text in upper case.", Letters::upper)
                                .example("upper(s)", "'HELLO WORLD'", "{'s': 'Hello World'}"),
                "reverse",
                        new TextMap("A text backwards.", Letters::reverse)
                                .example("reverse(s)", "'dlroW olleH'", "{'s': 'Hello World'}"),
                "ltrim",
                        new TextMap("A text without white space at its start.", WhiteSpace::trimStart)
                                .example("ltrim(p)", "'pad '", "{'p': '  pad '}"),
                "rtrim",
                        new TextMap("A text without white space at its end.", WhiteSpace::trimEnd)
                                .example("rtrim(p)", "'  pad'", "{'p': '  pad '}"),
                "trim",
                        new TextMap("A text without white space around it.", WhiteSpace::trim)
                                .example("trim(p)", "'pad'", "{'p': '  pad '}"));
    }

    private static Map<String, Function> tests() {
        return Map.of(
                "endswith",
                new TextTest("Whether a text ends with another.", "end", String::endsWith)
                        .example("endswith(s, 'ld')", "true", "{'s': 'Hello World'}"),
                "startswith",
                new TextTest("Whether a text starts with another.", "start", String::startsWith)
                        .example("startswith(s, 'He')", "true", "{'s': 'Hello World'}"),
                "regexp_matches",
                new TextTest(
                                "Whether a part of a text matches a regular expression.",
                                "expression",
                                (text, expression) ->
                                        Patterns.of(expression).matcher(text).find())
                        .example("regexp_matches(s, '^H.*d$')", "true", "{'s': 'Hello World'}"));
    }

    private static Map<String, Function> parts() {
        return Map.of(
                "lpad", Pad.left().example("lpad(s, 2)", "'  Hello World'", "{'s': 'Hello World'}"),
                "rpad", Pad.right().example("rpad('a', 2)", "'a  '"),
                "regexp_replace",
                        new RegexpReplace()
                                .example("regexp_replace(s, 'o', '0')", "'Hell0 W0rld'", "{'s': 'Hello World'}"),
                "regexp_substr",
                        new RegexpSubstr().example("regexp_substr(s, 'W.*')", "'World'", "{'s': 'Hello World'}"),
                "split_value", new SplitValue().example("split_value('a/b/c', '/', 1)", "'b'"),
                "substring",
                        new Substring()
                                .example("substring(s, 0, 5)", "'Hello'", "{'s': 'Hello World'}")
                                .example("substring(s, 6)", "'World'", "{'s': 'Hello World'}"));
    }

    private static int length(Object value) {
        if (value instanceof List<?> list) return list.size();
        if (value instanceof Map<?, ?> map) return map.size();
        String text = ValueText.of(value);
        return text.codePointCount(0, text.length());
    }
}

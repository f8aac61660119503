// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions as user interfaces of eKuiper read them. */
final class FunctionsJson {
    private FunctionsJson() {}

    static Map<String, Object> all(Map<String, Function> functions) {
        List<Object> list = new ArrayList<>();
        functions.forEach((name, function) -> list.add(json(name, function)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", Map.of("trial", false, "installed", true));
        json.put("name", "functions");
        json.put("functions", list);
        return json;
    }

    private static Map<String, Object> json(String name, Function function) {
        List<Object> arguments = new ArrayList<>();
        List<Parameter> parameters = function.signature().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Map<String, Object> argument = new LinkedHashMap<>();
            argument.put("name", parameters.get(i).name());
            argument.put("optional", i >= function.signature().required());
            arguments.add(argument);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("example", name + function.signature());
        json.put("args", arguments);
        json.put("outputs", List.of(Map.of("type", function.signature().result())));
        json.put("hint", Map.of("en", function.description(), "zh", function.description()));
        return json;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.OptionType;
import io.millrace.engine.service.ExtensionInfo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Extensions as user interfaces of eKuiper read them. */
final class MetadataJson {
    private static final String DATA_SOURCE = "datasource";

    private MetadataJson() {}

    /** The shape that the fields of a form have. */
    interface Properties {
        Object of(OptionSet options);
    }

    static Map<String, Object> entry(ExtensionInfo extension, boolean typed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", extension.name());
        json.put("about", about(extension));
        if (typed) json.put("type", "internal");
        return json;
    }

    static Map<String, Object> form(ExtensionInfo extension, OptionSet options, Properties properties) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", about(extension));
        json.put("libs", List.of());
        options.find(DATA_SOURCE)
                .filter(option -> extension.kind().equals("source"))
                .ifPresent(option -> json.put("dataSource", field(option)));
        json.put("properties", properties.of(options));
        json.put("node", Map.of("category", extension.kind(), "label", texts(extension.name())));
        json.put("type", "internal");
        return json;
    }

    private static Map<String, Object> about(ExtensionInfo extension) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("trial", false);
        about.put("installed", true);
        about.put("author", Map.of("name", extension.bundle(), "version", extension.version()));
        about.put("helpUrl", texts(""));
        about.put("description", texts(extension.kind() + " " + extension.name()));
        return about;
    }

    /** The options but the one that a stream has a place of its own for. */
    static List<Map<String, Object>> fields(OptionSet options) {
        return options.options().stream()
                .filter(option -> !option.name().equals(DATA_SOURCE))
                .map(MetadataJson::field)
                .toList();
    }

    private static Map<String, Object> field(Option option) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("exist", true);
        field.put("name", option.name());
        field.put("default", option.defaultValue().map(MetadataJson::written).orElse(""));
        field.put("type", type(option.type()));
        field.put("control", control(option));
        field.put("connection_related", false);
        field.put("optional", !option.required());
        field.put("values", option.allowed());
        field.put("hint", texts(option.description()));
        field.put("label", texts(option.name()));
        return field;
    }

    private static Object written(Object value) {
        return value instanceof Duration duration ? duration.toMillis() + "ms" : value;
    }

    private static String type(OptionType type) {
        return switch (type) {
            case TEXT, DURATION -> "string";
            case INTEGER -> "int";
            case NUMBER -> "float";
            case BOOLEAN -> "bool";
            case LIST -> "list_object";
            case OBJECT -> "object";
        };
    }

    private static String control(Option option) {
        if (!option.allowed().isEmpty()) return "select";
        if (option.secret()) return "password";
        return switch (option.type()) {
            case BOOLEAN -> "radio";
            case LIST, OBJECT -> "list";
            default -> "text";
        };
    }

    /** Texts are there in English alone; clients look for both. */
    private static Map<String, Object> texts(String english) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("zh", english);
        return texts;
    }
}

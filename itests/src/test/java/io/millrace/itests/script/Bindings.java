// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.millrace.itests.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a script has saved: @NAME@ in a later step stands for it. @TIME+n@ is the time n seconds from now in UTC. */
final class Bindings {
    private static final Pattern TIME = Pattern.compile("@TIME([+-]\\d+)@");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Map<String, String> saved = new ConcurrentHashMap<>();

    void save(String name, String value) {
        saved.put(name, value);
    }

    JsonNode bind(JsonNode step) {
        String text = Json.write(step);
        for (Map.Entry<String, String> entry : saved.entrySet()) {
            text = text.replace("@" + entry.getKey() + "@", escaped(entry.getValue()));
        }
        return Json.parsed(TIME.matcher(text).replaceAll(Bindings::time));
    }

    /** As it stands inside the quotes of a JSON text. */
    private static String escaped(String value) {
        String quoted = Json.write(TextNode.valueOf(value));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String time(MatchResult match) {
        return FORMAT.format(Instant.now().plusSeconds(Long.parseLong(match.group(1))));
    }
}

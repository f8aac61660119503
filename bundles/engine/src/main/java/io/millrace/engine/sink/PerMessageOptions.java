// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.time.Clock;
import io.millrace.engine.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a sink whose values are templates, read once and carried out for each message. */
final class PerMessageOptions {
    /** A value with templates somewhere in it. */
    private interface Maker {
        Object make(Object data);
    }

    private final Map<String, Maker> makers = new LinkedHashMap<>();
    private final Clock clock;
    private final StringBuilder text = new StringBuilder();

    private PerMessageOptions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Finds the templates among given values.
     *
     * @param declared the options of the sink, which say where templates may stand; elsewhere they are plain text
     * @throws io.millrace.api.error.MillraceException for a template that cannot be read
     */
    static PerMessageOptions of(Options given, OptionSet declared, Clock clock) {
        PerMessageOptions options = new PerMessageOptions(clock);
        for (Option option : declared.options()) {
            if (!option.dynamic()) continue;
            Object value = given.asMap().get(option.name());
            options.maker(value).ifPresent(maker -> options.makers.put(option.name(), maker));
        }
        return options;
    }

    /** The values for one message; {@link Options#empty()} if no option is a template. */
    Options of(Object data) {
        if (makers.isEmpty()) return Options.empty();
        Map<String, Object> values = new LinkedHashMap<>();
        makers.forEach((name, maker) -> values.put(name, maker.make(data)));
        return Options.of(values);
    }

    boolean isEmpty() {
        return makers.isEmpty();
    }

    private Optional<Maker> maker(Object value) {
        if (value instanceof String given) return ofText(given);
        if (value instanceof Map<?, ?> map) return ofMap(map);
        return value instanceof List<?> list ? ofList(list) : Optional.empty();
    }

    private Optional<Maker> ofText(String given) {
        if (!Template.isTemplate(given)) return Optional.empty();
        Template template = Template.parse(given);
        return Optional.of(data -> {
            text.setLength(0);
            template.execute(data, clock, text);
            return text.toString();
        });
    }

    private Optional<Maker> ofMap(Map<?, ?> map) {
        Map<Object, Maker> inner = new LinkedHashMap<>();
        map.forEach((key, value) -> maker(value).ifPresent(maker -> inner.put(key, maker)));
        if (inner.isEmpty()) return Optional.empty();
        return Optional.of(data -> {
            Map<Object, Object> made = new LinkedHashMap<>(map);
            inner.forEach((key, maker) -> made.put(key, maker.make(data)));
            return made;
        });
    }

    private Optional<Maker> ofList(List<?> list) {
        List<Optional<Maker>> inner = new ArrayList<>();
        for (Object item : list) inner.add(maker(item));
        if (inner.stream().allMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(data -> {
            List<Object> made = new ArrayList<>(list);
            for (int i = 0; i < made.size(); i++) {
                if (inner.get(i).isPresent()) made.set(i, inner.get(i).get().make(data));
            }
            return made;
        });
    }
}

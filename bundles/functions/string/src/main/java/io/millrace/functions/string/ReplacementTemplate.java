// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is put in place of a match: text, in which {@code $name} and <code>${name}</code> stand for groups by number or
 * name, and {@code $$} for the sign itself. A name without braces is as long as possible; a group that does not exist
 * is empty; a sign with no name behind it stands for itself.
 */
final class ReplacementTemplate {
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\$|\\{([\\p{L}\\p{Nd}_]+)}|([\\p{L}\\p{Nd}_]+))");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,7}");

    private interface Part {
        void append(Matcher match, StringBuilder target);
    }

    private final List<Part> parts = new ArrayList<>();

    private ReplacementTemplate() {}

    static ReplacementTemplate parse(String text) {
        ReplacementTemplate template = new ReplacementTemplate();
        java.util.regex.Matcher reference = REFERENCE.matcher(text);
        int end = 0;
        while (reference.find()) {
            template.addText(text.substring(end, reference.start()));
            template.addReference(reference.group(1) == null ? reference.group(2) : reference.group(1));
            end = reference.end();
        }
        template.addText(text.substring(end));
        return template;
    }

    void expand(Matcher match, StringBuilder target) {
        for (Part part : parts) part.append(match, target);
    }

    private void addText(String text) {
        if (!text.isEmpty()) parts.add((match, target) -> target.append(text));
    }

    private void addReference(String group) {
        if (group == null) addText("$");
        else if (NUMBER.matcher(group).matches()) addNumber(Integer.parseInt(group));
        else parts.add((match, target) -> appendNamed(match, group, target));
    }

    private void addNumber(int group) {
        parts.add((match, target) -> {
            if (group <= match.groupCount()) append(match.group(group), target);
        });
    }

    private static void appendNamed(Matcher match, String group, StringBuilder target) {
        Integer number = match.pattern().namedGroups().get(group);
        if (number != null) append(match.group(number), target);
    }

    private static void append(String text, StringBuilder target) {
        if (text != null) target.append(text);
    }
}

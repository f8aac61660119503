// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import com.google.re2j.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in place of a match: {@code $name} and <code>${name}</code> are groups by number or name, {@code $$} is the sign
 * itself. A name without braces is as long as possible; a group that does not exist is empty.
 */
final class GroupReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\$|\\{(\\w+)}|(\\w+))");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,7}");

    private GroupReferences() {}

    static void append(String template, Matcher match, StringBuilder target) {
        java.util.regex.Matcher reference = REFERENCE.matcher(template);
        int end = 0;
        while (reference.find()) {
            target.append(template, end, reference.start());
            end = reference.end();
            String group = reference.group(1) == null ? reference.group(2) : reference.group(1);
            target.append(group == null ? "$" : group(match, group));
        }
        target.append(template, end, template.length());
    }

    private static String group(Matcher match, String name) {
        Integer number = NUMBER.matcher(name).matches()
                ? Integer.valueOf(name)
                : match.pattern().namedGroups().get(name);
        String text = number == null || number > match.groupCount() ? null : match.group(number);
        return text == null ? "" : text;
    }
}

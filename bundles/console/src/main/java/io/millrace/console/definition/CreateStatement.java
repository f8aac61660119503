// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.plan.stream.StreamKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as it was given to a create command: whole, or what follows {@code CREATE STREAM}. */
final class CreateStatement {
    private static final Pattern BEGINNING = Pattern.compile("(?s)(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(\\w+)\\s+(\\w+).*");
    private static final Pattern OTHER_STATEMENT = Pattern.compile("(?i)drop|describe|explain|show|select");

    private final StreamKind kind;
    private final String text;
    private final Matcher beginning;

    CreateStatement(StreamKind kind, String text) {
        this.kind = kind;
        this.text = text;
        this.beginning = BEGINNING.matcher(text);
    }

    /** What is wrong with it for this command, if anything; the engine checks the rest. */
    Optional<String> refusal() {
        if (!beginning.matches()) return Optional.empty();
        String second = beginning.group(2).toUpperCase(Locale.ROOT);
        boolean other = OTHER_STATEMENT.matcher(beginning.group(1)).matches();
        if (!other && (!isCreate() || second.equals(word()))) return Optional.empty();
        String found = beginning.group(1).toUpperCase(Locale.ROOT) + " " + second;
        return Optional.of("expected CREATE " + word() + ", found " + found);
    }

    /** The whole statement. */
    String sql() {
        return isCreate() ? text : "CREATE " + word() + " " + text;
    }

    private boolean isCreate() {
        return beginning.matches() && beginning.group(1).equalsIgnoreCase("create");
    }

    private String word() {
        return kind.label().toUpperCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.stream;

import io.millrace.api.option.Options;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of {@code WITH (...)}; what was not given is empty. */
public record StreamOptions(
        Optional<String> dataSource,
        Optional<String> type,
        Optional<String> format,
        Optional<String> schemaId,
        Optional<String> delimiter,
        Optional<String> key,
        Optional<String> confKey,
        Optional<String> extra,
        Optional<Boolean> strictValidation,
        Optional<String> timestamp,
        Optional<String> timestampFormat,
        Optional<Boolean> shared,
        Optional<String> version,
        Optional<Boolean> temporary,
        Optional<String> tableKind,
        Optional<Long> retainSize) {

    /** A member of EXTRA with a value that is no object and no list: name and colon, the name, the value. */
    private static final Pattern MEMBER =
            Pattern.compile("(\"([^\"]*)\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*\"|[-+.\\w]+)");

    /** EXTRA as it may be shown: values of secrets are starred out. */
    public Optional<String> shownExtra() {
        return extra.map(text -> MEMBER.matcher(text).replaceAll(StreamOptions::shown));
    }

    private static String shown(MatchResult member) {
        boolean secret = Options.isSecret(member.group(2));
        return Matcher.quoteReplacement(secret ? member.group(1) + "\"***\"" : member.group());
    }

    public boolean isShared() {
        return shared.orElse(false);
    }

    public boolean isStrict() {
        return strictValidation.orElse(false);
    }

    public boolean isTemporary() {
        return temporary.orElse(false);
    }

    /** The format in lower case, {@code json} unless said otherwise. */
    public String formatOrDefault() {
        return format.map(name -> name.toLowerCase(java.util.Locale.ROOT)).orElse("json");
    }
}

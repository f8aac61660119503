// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The licences that may be shipped.
 *
 * <p>A line {@code allow <regular expression>} names licences as POMs spell them. A line {@code known <group:artifact>
 * <licence>} states the licence of an artifact whose POM names none or names it wrongly; the statement wins.
 */
record LicencePolicy(List<Pattern> allowed, Map<String, String> known) {

    static LicencePolicy parse(List<String> lines) {
        List<Pattern> allowed = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (String line : lines) {
            String[] words = line.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+", 2);
            switch (words[0]) {
                case "" -> {}
                case "allow" -> allowed.add(Pattern.compile(words[1], Pattern.CASE_INSENSITIVE));
                case "known" -> {
                    String[] statement = words[1].split("\\s+", 2);
                    known.put(statement[0], statement[1]);
                }
                default -> throw new IllegalArgumentException("expected 'allow' or 'known': " + line);
            }
        }
        return new LicencePolicy(List.copyOf(allowed), Map.copyOf(known));
    }

    /** What is known of an artifact, or else what its POM declares. */
    List<String> licencesOf(String artifact, List<String> declared) {
        return known.containsKey(artifact) ? List.of(known.get(artifact)) : declared;
    }

    /** True when at least one of the licences is allowed: an artifact under several may be taken under any of them. */
    boolean allows(List<String> licences) {
        return licences.stream()
                .anyMatch(licence -> allowed.stream()
                        .anyMatch(pattern -> pattern.matcher(licence).find()));
    }
}

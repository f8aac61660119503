// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that the user may have meant. */
final class Closest {
    private static final int MAX_DISTANCE = 2;

    private Closest() {}

    /** A question with the closest candidate, or nothing if none is close. */
    static String hint(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= Math.min(MAX_DISTANCE, name.length() - 1))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> ", did you mean " + candidate + "?")
                .orElse("");
    }

    /** How many single-character edits apart two names are, ignoring case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version such as {@code 1.2.3-beta.1+build}; minor and patch may be left out. */
record SemanticVersion(long major, long minor, long patch, String prerelease, String metadata, String original)
        implements Comparable<SemanticVersion> {
    private static final Pattern FORM = Pattern.compile("v?([0-9]{1,15})(?:\\.([0-9]{1,15}))?(?:\\.([0-9]{1,15}))?"
            + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");

    static SemanticVersion parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new EvaluationException("Invalid Semantic Version: " + text);
        return new SemanticVersion(
                number(form.group(1)),
                number(form.group(2)),
                number(form.group(3)),
                form.group(4) == null ? "" : form.group(4),
                form.group(5) == null ? "" : form.group(5),
                text);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static SemanticVersion of(long major, long minor, long patch) {
        return new SemanticVersion(major, minor, patch, "", "", "");
    }

    /** The parts as a template sees them. */
    Map<String, Object> members() {
        Map<String, Object> members = new OwnMap();
        members.put("Major", major);
        members.put("Minor", minor);
        members.put("Patch", patch);
        members.put("Prerelease", prerelease);
        members.put("Metadata", metadata);
        members.put("Original", original);
        return members;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int order = Long.compare(major, other.major);
        if (order == 0) order = Long.compare(minor, other.minor);
        if (order == 0) order = Long.compare(patch, other.patch);
        return order == 0 ? comparePrereleases(other) : order;
    }

    private int comparePrereleases(SemanticVersion other) {
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        String[] own = prerelease.split("\\.");
        String[] others = other.prerelease.split("\\.");
        for (int i = 0; i < Math.min(own.length, others.length); i++) {
            int order = compareParts(own[i], others[i]);
            if (order != 0) return order;
        }
        return Integer.compare(own.length, others.length);
    }

    private static int compareParts(String own, String other) {
        boolean ownNumber = own.matches("[0-9]{1,15}");
        boolean otherNumber = other.matches("[0-9]{1,15}");
        if (ownNumber && otherNumber) return Long.compare(Long.parseLong(own), Long.parseLong(other));
        return ownNumber == otherNumber ? own.compareTo(other) : ownNumber ? -1 : 1;
    }
}

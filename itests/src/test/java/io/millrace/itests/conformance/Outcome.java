// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

/**
 * How one play of a case ended.
 *
 * @param passed whether all was as recorded
 * @param seen what was seen instead; of no interest if it passed
 */
public record Outcome(boolean passed, String seen) {

    public static Outcome pass() {
        return new Outcome(true, "");
    }

    public static Outcome fail(String seen) {
        return new Outcome(false, seen);
    }
}

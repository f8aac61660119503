// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One play of a case: it has paths of its own, so that nothing of another play arrives there.
 *
 * @param serial differs from that of every other play, also of other runs against the same server
 */
record Play(long serial) {
    private static final Pattern NAME = Pattern.compile("@([A-Za-z0-9_]+)@");
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() % 10_000_000);

    static Play next() {
        return new Play(LAST.incrementAndGet());
    }

    String path(String stream) {
        return "/c" + serial + "/" + stream;
    }

    String ruleId(int index) {
        return "case" + serial + "_" + index;
    }

    /** Replaces every @NAME@ by the path of that name. */
    String bind(String text) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(path(match.group(1))));
    }

    ObjectNode bind(ObjectNode json) {
        return (ObjectNode) Json.parsed(bind(Json.write(json)));
    }
}

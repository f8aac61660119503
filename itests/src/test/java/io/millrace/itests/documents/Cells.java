// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in the cells of a table. */
final class Cells {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    /** Several events in one piece of code are parted by a blank between braces. */
    private static final Pattern BETWEEN_EVENTS = Pattern.compile("(?<=}) +(?=\\{)");

    private Cells() {}

    static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(Cells::bare)
                .toList();
    }

    private static String bare(String code) {
        return code.substring(1, code.length() - 1);
    }

    /** The JSON texts in a cell. */
    static List<String> json(String cell) {
        return code(cell).stream()
                .filter(text -> text.startsWith("{") || text.startsWith("["))
                .flatMap(text -> Stream.of(BETWEEN_EVENTS.split(text)))
                .toList();
    }

    /** The definitions of streams in a cell. */
    static List<String> definitions(String cell) {
        return code(cell).stream().filter(text -> text.startsWith("CREATE ")).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

/** Breaks a text into lines at blanks. */
final class LineWrap {
    private LineWrap() {}

    /** @param breaksWords whether words that are longer than a line are broken too */
    static String wrap(String text, int width, String newLine, boolean breaksWords) {
        int length = Math.max(1, width);
        StringBuilder lines = new StringBuilder();
        int at = 0;
        while (text.length() - at > length) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = text.lastIndexOf(' ', at + length);
            if (end >= at) {
                lines.append(text, at, end).append(newLine);
                at = end + 1;
            } else if (breaksWords) {
                lines.append(text, at, at + length).append(newLine);
                at += length;
            } else {
                end = text.indexOf(' ', at + length);
                if (end < 0) break;
                lines.append(text, at, end).append(newLine);
                at = end + 1;
            }
        }
        return lines.append(text.substring(at)).toString();
    }
}

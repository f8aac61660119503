// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.MillraceException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a {@code .proto} file into words, numbers, texts and signs, without comments. */
final class ProtoLexer {
    /** @param line from 1 */
    record Token(String text, int line) {
        boolean isText() {
            return text.startsWith("\"") || text.startsWith("'");
        }
    }

    private final String file;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private ProtoLexer(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @throws MillraceException for a text or comment that does not end */
    static List<Token> tokens(String file, String text) {
        return new ProtoLexer(file, text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '\n') line++;
            if (Character.isWhitespace(sign)) at++;
            else if (text.startsWith("//", at)) at = end("\n", text.length());
            else if (text.startsWith("/*", at)) comment();
            else if (sign == '"' || sign == '\'') quoted(sign);
            else if (isWordSign(sign)) word();
            else add(at + 1);
        }
        return tokens;
    }

    private int end(String closing, int otherwise) {
        int end = text.indexOf(closing, at);
        return end < 0 ? otherwise : end;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) throw MillraceException.options(file + " line " + line + ": the comment does not end");
        line += (int)
                text.substring(at, end).chars().filter(sign -> sign == '\n').count();
        at = end + 2;
    }

    private void quoted(char mark) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != mark && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != mark) {
            throw MillraceException.options(file + " line " + line + ": the text does not end");
        }
        add(end + 1);
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWordSign(text.charAt(end))) end++;
        add(end);
    }

    private void add(int end) {
        tokens.add(new Token(text.substring(at, end), line));
        at = end;
    }

    private static boolean isWordSign(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.';
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import io.millrace.engine.template.parse.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the inside of an action into tokens. */
final class Lexer {
    private final String template;
    private final Segment action;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean apart;

    private Lexer(String template, Segment action) {
        this.template = template;
        this.action = action;
        this.text = action.text();
    }

    /** @throws io.millrace.api.error.MillraceException with the place of a sign that means nothing */
    static List<Token> tokens(String template, Segment action) {
        return new Lexer(template, action).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                apart = true;
                at++;
                continue;
            }
            next(text.charAt(at));
            apart = false;
        }
        tokens.add(new Token(Kind.END, "", action.offset() + at, apart));
        return tokens;
    }

    private void next(char sign) {
        char following = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (sign == '"' || sign == '`') add(Kind.STRING, closing(sign));
        else if (sign == '\'') add(Kind.CHARACTER, closing(sign));
        else if (sign == '$') add(Kind.VARIABLE, nameEnd(at + 1));
        else if (isDigit(sign) || isDigit(following) && "+-.".indexOf(sign) >= 0) add(Kind.NUMBER, numberEnd());
        else if ("+-".indexOf(sign) >= 0 && following == '.') add(Kind.NUMBER, numberEnd());
        else if (sign == '.') add(isNameSign(following) ? Kind.FIELD : Kind.DOT, nameEnd(at + 1));
        else if (isNameSign(sign)) add(Kind.IDENTIFIER, nameEnd(at));
        else if (sign == ':' && following == '=') add(Kind.SIGN, at + 2);
        else if ("=|(),".indexOf(sign) >= 0) add(Kind.SIGN, at + 1);
        else throw SyntaxError.at(template, action.offset() + at, "unexpected \"" + sign + "\" in action");
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), action.offset() + at, apart));
        at = end;
    }

    private int closing(char mark) {
        int end = at + 1;
        while (text.charAt(end) != mark) end += mark != '`' && text.charAt(end) == '\\' ? 2 : 1;
        return end + 1;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length() && isNameSign(text.charAt(end))) end++;
        return end;
    }

    private int numberEnd() {
        int end = at + 1;
        while (end < text.length()) {
            char sign = text.charAt(end);
            char before = Character.toLowerCase(text.charAt(end - 1));
            boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
            boolean signOfExponent = "+-".indexOf(sign) >= 0 && (before == 'p' || before == 'e' && !hex);
            if (!isNameSign(sign) && sign != '.' && !signOfExponent) break;
            end++;
        }
        return end;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isNameSign(char sign) {
        return sign == '_' || Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import io.millrace.functions.json.path.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a path into words. */
final class Lexer {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final List<String> SYMBOLS = List.of(
            "..", "==", "!=", "<=", ">=", "=~", "!~", "&&", "||", "<<", ">>", "**", "??", "$", "@", ".", "[", "]", "(",
            ")", "{", "}", ",", ":", "?", "*", "/", "%", "+", "-", "<", ">", "!", "~", "&", "|", "^", "#");
    private final String path;
    private int place;

    private Lexer(String path) {
        this.path = path;
    }

    static List<Token> split(String path) {
        Lexer lexer = new Lexer(path);
        List<Token> tokens = new ArrayList<>();
        do tokens.add(lexer.next());
        while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (place < path.length() && Character.isWhitespace(path.charAt(place))) place++;
        if (place == path.length()) return new Token(Kind.END, "", place, place);
        char c = path.charAt(place);
        if (Character.isLetter(c) || Character.isSurrogate(c) || c == '_') return name();
        if (c >= '0' && c <= '9') return number();
        if (c == '"' || c == '`' || c == '\'') return text(c);
        return symbol();
    }

    private Token name() {
        int start = place;
        while (place < path.length() && isNamePart(path.charAt(place))) place++;
        return new Token(Kind.NAME, path.substring(start, place), start, place);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_';
    }

    private Token number() {
        Matcher matcher = NUMBER.matcher(path).region(place, path.length());
        matcher.lookingAt();
        int start = place;
        place = matcher.end();
        return new Token(Kind.NUMBER, matcher.group(), start, place);
    }

    private Token symbol() {
        for (String symbol : SYMBOLS) {
            if (path.startsWith(symbol, place)) {
                int start = place;
                place += symbol.length();
                return new Token(Kind.SYMBOL, symbol, start, place);
            }
        }
        throw error(place, "found " + path.substring(place, path.offsetByCodePoints(place, 1)));
    }

    private Token text(char quote) {
        int start = place++;
        StringBuilder text = new StringBuilder();
        while (true) {
            if (place >= path.length()) throw error(start, "the closing " + quote + " is missing");
            char c = path.charAt(place++);
            if (c == quote) break;
            text.append(c == '\\' && quote != '`' ? escaped(start) : String.valueOf(c));
        }
        if (quote == '\'' && text.codePoints().count() != 1) {
            throw error(start, "single quotes are for one character, expected double quotes around " + text);
        }
        return new Token(Kind.TEXT, text.toString(), start, place);
    }

    private String escaped(int start) {
        if (place >= path.length()) throw error(start, "the closing quote is missing");
        char c = path.charAt(place++);
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'u' -> unicode();
            case '"', '\\', '\'', '/' -> String.valueOf(c);
            default -> throw error(place - 2, "found the unknown escape \\" + c);
        };
    }

    private String unicode() {
        try {
            String digits = path.substring(place, place + 4);
            place += 4;
            return String.valueOf((char) Integer.parseInt(digits, 16));
        } catch (IndexOutOfBoundsException | NumberFormatException noDigits) {
            throw error(place, "expected four hexadecimal digits");
        }
    }

    static EvaluationException error(int place, String problem) {
        return new EvaluationException("JSON path, character " + (place + 1) + ": " + problem);
    }
}

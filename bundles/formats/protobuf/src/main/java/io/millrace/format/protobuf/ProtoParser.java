// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.MillraceException;
import io.millrace.format.protobuf.FieldType.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one {@code .proto} file, of either version of the language. Services and options that mean nothing here are skipped. */
final class ProtoParser {
    private final String file;
    private final List<ProtoLexer.Token> tokens;
    private final List<String> imports = new ArrayList<>();
    private final Map<String, List<FieldType>> messages = new HashMap<>();
    private final Map<String, Map<String, Integer>> enums = new HashMap<>();
    private int at;
    private boolean proto3;
    private String prefix = "";

    /**
     * What a file declares.
     *
     * @param messages fields by full names of messages
     * @param enums numbers by names, by full names of enumerations
     */
    record Declared(
            List<String> imports, Map<String, List<FieldType>> messages, Map<String, Map<String, Integer>> enums) {}

    private ProtoParser(String file, String text) {
        this.file = file;
        this.tokens = ProtoLexer.tokens(file, text);
    }

    /** @throws MillraceException with the line and what was expected */
    static Declared parse(String file, String text) {
        ProtoParser parser = new ProtoParser(file, text);
        while (!parser.isAtEnd()) parser.top();
        return new Declared(parser.imports, parser.messages, parser.enums);
    }

    private void top() {
        String word = take();
        switch (word) {
            case "syntax" -> syntax();
            case "package" -> {
                prefix = take() + ".";
                expect(";");
            }
            case "import" -> {
                if (peek().equals("public") || peek().equals("weak")) take();
                imports.add(text());
                expect(";");
            }
            case "message" -> message();
            case "enum" -> enumeration();
            case "option" -> skipStatement();
            case "service", "extend" -> skipBlock();
            case ";" -> {}
            default -> throw unexpected("message, enum, import, package, option or service");
        }
    }

    private void syntax() {
        expect("=");
        String version = text();
        if (!version.equals("proto2") && !version.equals("proto3")) throw unexpected("proto2 or proto3");
        proto3 = version.equals("proto3");
        expect(";");
    }

    private void message() {
        String outer = prefix;
        String name = outer + take();
        prefix = name + ".";
        List<FieldType> fields = new ArrayList<>();
        expect("{");
        while (!takeIf("}")) member(fields);
        messages.put(name, fields);
        prefix = outer;
    }

    private void member(List<FieldType> fields) {
        switch (peek()) {
            case "message" -> {
                take();
                message();
            }
            case "enum" -> {
                take();
                enumeration();
            }
            case "oneof" -> oneof(fields);
            case "option", "reserved", "extensions" -> skipStatement();
            case "extend" -> skipBlock();
            case ";" -> take();
            default -> fields.add(field(Optional.empty()));
        }
    }

    private void oneof(List<FieldType> fields) {
        take();
        String name = take();
        expect("{");
        while (!takeIf("}")) {
            if (peek().equals("option")) skipStatement();
            else fields.add(field(Optional.of(name)));
        }
    }

    private FieldType field(Optional<String> oneof) {
        Label label = oneof.isPresent() ? Label.OPTIONAL : label();
        Optional<ScalarKind> key = Optional.empty();
        String type = take();
        if (type.equals("group")) throw unexpected("no group, groups are not supported");
        if (type.equals("map") && takeIf("<")) {
            String keyName = take();
            key = Optional.of(ScalarKind.of(keyName).orElseThrow(() -> unexpected("a scalar type for the keys")));
            expect(",");
            type = take();
            expect(">");
            label = Label.REPEATED;
        }
        String name = take();
        expect("=");
        int number = number();
        Map<String, String> options = options();
        expect(";");
        boolean packed = Boolean.parseBoolean(options.getOrDefault("packed", Boolean.toString(proto3)));
        return new FieldType(
                name, number, label, type, key, oneof, packed, Optional.ofNullable(options.get("default")));
    }

    private Label label() {
        if (takeIf("repeated")) return Label.REPEATED;
        if (takeIf("required")) return Label.REQUIRED;
        if (takeIf("optional")) return proto3 ? Label.OPTIONAL : Label.IMPLICIT;
        return Label.IMPLICIT;
    }

    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>();
        if (!takeIf("[")) return options;
        do {
            StringBuilder name = new StringBuilder();
            while (!peek().equals("=")) name.append(take());
            expect("=");
            options.put(name.toString(), value());
        } while (takeIf(","));
        expect("]");
        return options;
    }

    private String value() {
        if (peek().equals("{")) {
            skipBlock();
            return "";
        }
        if (tokens.get(at).isText()) return text();
        return takeIf("-") ? "-" + take() : take();
    }

    private void enumeration() {
        String name = prefix + take();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        expect("{");
        while (!takeIf("}")) {
            if (peek().equals("option") || peek().equals("reserved")) {
                skipStatement();
                continue;
            }
            if (takeIf(";")) continue;
            String member = take();
            expect("=");
            numbers.put(member, takeIf("-") ? -number() : number());
            options();
            expect(";");
        }
        enums.put(name, numbers);
    }

    private void skipStatement() {
        int depth = 0;
        while (depth > 0 || !peek().equals(";")) {
            String token = take();
            if (token.equals("{")) depth++;
            if (token.equals("}")) depth--;
        }
        take();
    }

    private void skipBlock() {
        while (!peek().equals("{")) take();
        int depth = 0;
        do {
            String token = take();
            if (token.equals("{")) depth++;
            if (token.equals("}")) depth--;
        } while (depth > 0);
    }

    private boolean isAtEnd() {
        return at >= tokens.size();
    }

    private String peek() {
        if (isAtEnd()) throw unexpected("more");
        return tokens.get(at).text();
    }

    private String take() {
        String token = peek();
        at++;
        return token;
    }

    private boolean takeIf(String sign) {
        boolean found = peek().equals(sign);
        if (found) at++;
        return found;
    }

    private void expect(String sign) {
        if (!takeIf(sign)) {
            at++;
            throw unexpected("\"" + sign + "\"");
        }
    }

    private String text() {
        String token = take();
        if (!token.startsWith("\"") && !token.startsWith("'")) throw unexpected("a quoted text");
        return token.substring(1, token.length() - 1);
    }

    private int number() {
        String token = take();
        try {
            return Integer.decode(token);
        } catch (NumberFormatException none) {
            throw unexpected("a number");
        }
    }

    /** Of the token taken last. */
    private MillraceException unexpected(String expected) {
        int last = Math.min(Math.max(0, at - 1), tokens.size() - 1);
        if (tokens.isEmpty() || at > tokens.size() || isAtEnd() && expected.equals("more")) {
            return MillraceException.options(file + ": unexpected end of file");
        }
        ProtoLexer.Token token = tokens.get(last);
        return MillraceException.options(
                file + " line " + token.line() + ": found \"" + token.text() + "\", expected " + expected);
    }
}

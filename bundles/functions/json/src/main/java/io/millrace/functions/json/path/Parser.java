// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import io.millrace.functions.json.path.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Compiles expressions; {@link PathParser} those parts of them that are paths. */
final class Parser {
    private static final int MOST_DEEP = 100;
    private final Words words;
    private final PathParser paths;
    private int depth;
    private boolean placeholders;

    Parser(String path) {
        this.words = new Words(path);
        this.paths = new PathParser(words, this);
    }

    /** @throws EvaluationException if the text is no path */
    Node parse() {
        Node node = expression();
        if (words.peek().kind() != Kind.END) throw words.unexpected("the end");
        return node;
    }

    Node expression() {
        if (++depth > MOST_DEEP) throw Lexer.error(words.peek().start(), "nested more than " + MOST_DEEP + " deep");
        Node node = coalescing();
        if (words.takeIf("?")) {
            Node then = expression();
            words.expect(":");
            node = Operations.choice(node, then, expression());
        }
        depth--;
        return node;
    }

    private Node coalescing() {
        Node left = or();
        while (words.takeIf("??")) left = Operations.firstPresent(left, or());
        return left;
    }

    private Node or() {
        Node left = and();
        while (words.takeIf("||")) left = Operations.or(left, and());
        return left;
    }

    private Node and() {
        Node left = binary(0);
        while (words.takeIf("&&")) left = Operations.and(left, binary(0));
        return left;
    }

    /** Operators that bind more closely than a precedence, from left to right. */
    private Node binary(int above) {
        Node left = unary();
        while (true) {
            BinaryOperators.Infix infix = infix();
            if (infix == null || infix.precedence() <= above) return left;
            words.take();
            left = Operations.binary(infix, left, binary(infix.precedence()));
        }
    }

    private BinaryOperators.Infix infix() {
        Token token = words.peek();
        boolean symbol = token.kind() == Kind.SYMBOL || token.is("in");
        return symbol ? BinaryOperators.of(token.text()) : null;
    }

    private Node unary() {
        if (++depth > MOST_DEEP) throw Lexer.error(words.peek().start(), "nested more than " + MOST_DEEP + " deep");
        Node node = prefixed();
        depth--;
        return node;
    }

    private Node prefixed() {
        if (words.takeIf("-")) return Operations.negative(unary());
        if (words.takeIf("!")) return Operations.not(unary());
        if (words.takeIf("~")) return Operations.complement(unary());
        return primary();
    }

    private Node primary() {
        Token token = words.peek();
        switch (token.kind()) {
            case NUMBER -> {
                double number = Double.parseDouble(words.take().text());
                return scope -> number;
            }
            case TEXT -> {
                String text = words.take().text();
                return scope -> text;
            }
            case NAME -> {
                return paths.name();
            }
            default -> {
                return symbol();
            }
        }
    }

    private Node symbol() {
        if (words.takeIf("$")) return paths.path(true);
        if (words.takeIf("@")) return paths.path(false);
        if (words.takeIf("#")) return placeholder();
        if (words.takeIf("[")) return list();
        if (words.takeIf("{")) return object();
        if (!words.takeIf("(")) throw words.unexpected("a path or a value");
        Node inner = expression();
        words.expect(")");
        return inner;
    }

    private Node placeholder() {
        placeholders = true;
        if (words.peek().kind() != Kind.NUMBER) return scope -> scope.match().path();
        int index = (int) Double.parseDouble(words.take().text());
        return scope -> {
            List<String> keys = scope.match().freeKeys();
            if (index < keys.size()) return keys.get(index);
            throw new EvaluationException("there is no wildcard number " + index);
        };
    }

    private Node list() {
        List<Node> elements = new ArrayList<>();
        while (!words.takeIf("]")) {
            if (!elements.isEmpty()) words.expect(",");
            elements.add(expression());
        }
        return Operations.list(elements);
    }

    private Node object() {
        List<ObjectNode.Member> members = new ArrayList<>();
        while (!words.takeIf("}")) {
            if (!members.isEmpty()) words.expect(",");
            members.add(member());
        }
        return new ObjectNode(members);
    }

    private ObjectNode.Member member() {
        placeholders = false;
        Node key = coalescing();
        boolean many = placeholders;
        words.expect(":");
        int place = words.peek().start();
        Node value = expression();
        if (many && !(value instanceof Path))
            throw Lexer.error(place, "expected a path, for the key has a placeholder");
        return new ObjectNode.Member(key, value, many);
    }
}

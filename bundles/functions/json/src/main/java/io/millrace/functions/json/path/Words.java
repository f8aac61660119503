// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import java.util.List;

/** The words of a path and how far they are read. */
final class Words {
    private final List<Token> tokens;
    private int next;

    Words(String path) {
        this.tokens = Lexer.split(path);
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        return tokens.get(next == tokens.size() - 1 ? next : next++);
    }

    boolean takeIf(String symbol) {
        boolean there = peek().is(symbol);
        if (there) next++;
        return there;
    }

    void expect(String symbol) {
        if (!takeIf(symbol)) throw unexpected(symbol);
    }

    /** The error for the next word, of which something else was expected. */
    EvaluationException unexpected(String expected) {
        return Lexer.error(peek().start(), "expected " + expected + " but found " + peek().shown());
    }
}

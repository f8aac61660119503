// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.template.tree.Place;
import java.util.List;

/** The tokens of one action, one after the other. */
final class TokenStream {
    private final String template;
    private final List<Token> tokens;
    private int next;

    TokenStream(String template, List<Token> tokens) {
        this.template = template;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) next++;
        return token;
    }

    boolean takeIf(String sign) {
        boolean found = peek().is(sign);
        if (found) next++;
        return found;
    }

    boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** @throws MillraceException if something follows */
    void expectEnd(String context) {
        if (!isAtEnd()) throw unexpected(peek(), context);
    }

    Place place(Token token) {
        return Place.of(template, token.offset());
    }

    MillraceException unexpected(Token token, String context) {
        return error(
                token,
                "unexpected " + (token.kind() == Token.Kind.END ? token : "\"" + token + "\"") + " in " + context);
    }

    MillraceException error(Token token, String problem) {
        return SyntaxError.at(template, token.offset(), problem);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.grammar.StreamSqlLexer.AMPERSAND;
import static io.millrace.sql.grammar.StreamSqlLexer.AND;
import static io.millrace.sql.grammar.StreamSqlLexer.ARRAY;
import static io.millrace.sql.grammar.StreamSqlLexer.ARROW;
import static io.millrace.sql.grammar.StreamSqlLexer.BAR;
import static io.millrace.sql.grammar.StreamSqlLexer.BETWEEN;
import static io.millrace.sql.grammar.StreamSqlLexer.CARET;
import static io.millrace.sql.grammar.StreamSqlLexer.CASE;
import static io.millrace.sql.grammar.StreamSqlLexer.CREATE;
import static io.millrace.sql.grammar.StreamSqlLexer.DD;
import static io.millrace.sql.grammar.StreamSqlLexer.DECIMAL;
import static io.millrace.sql.grammar.StreamSqlLexer.DESCRIBE;
import static io.millrace.sql.grammar.StreamSqlLexer.DOT;
import static io.millrace.sql.grammar.StreamSqlLexer.DOUBLE_QUOTED;
import static io.millrace.sql.grammar.StreamSqlLexer.DROP;
import static io.millrace.sql.grammar.StreamSqlLexer.EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.EXPLAIN;
import static io.millrace.sql.grammar.StreamSqlLexer.FALSE;
import static io.millrace.sql.grammar.StreamSqlLexer.GREATER;
import static io.millrace.sql.grammar.StreamSqlLexer.GREATER_OR_EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.HASH;
import static io.millrace.sql.grammar.StreamSqlLexer.HH;
import static io.millrace.sql.grammar.StreamSqlLexer.IDENTIFIER;
import static io.millrace.sql.grammar.StreamSqlLexer.IN;
import static io.millrace.sql.grammar.StreamSqlLexer.INTEGER;
import static io.millrace.sql.grammar.StreamSqlLexer.LEFT_BRACKET;
import static io.millrace.sql.grammar.StreamSqlLexer.LEFT_PARENTHESIS;
import static io.millrace.sql.grammar.StreamSqlLexer.LESS;
import static io.millrace.sql.grammar.StreamSqlLexer.LESS_OR_EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.LIKE;
import static io.millrace.sql.grammar.StreamSqlLexer.MI;
import static io.millrace.sql.grammar.StreamSqlLexer.MINUS;
import static io.millrace.sql.grammar.StreamSqlLexer.MS;
import static io.millrace.sql.grammar.StreamSqlLexer.NOT;
import static io.millrace.sql.grammar.StreamSqlLexer.NOT_EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.OR;
import static io.millrace.sql.grammar.StreamSqlLexer.PERCENT;
import static io.millrace.sql.grammar.StreamSqlLexer.PLUS;
import static io.millrace.sql.grammar.StreamSqlLexer.QUOTED_IDENTIFIER;
import static io.millrace.sql.grammar.StreamSqlLexer.SELECT;
import static io.millrace.sql.grammar.StreamSqlLexer.SEMICOLON;
import static io.millrace.sql.grammar.StreamSqlLexer.SHOW;
import static io.millrace.sql.grammar.StreamSqlLexer.SINGLE_QUOTED;
import static io.millrace.sql.grammar.StreamSqlLexer.SLASH;
import static io.millrace.sql.grammar.StreamSqlLexer.SS;
import static io.millrace.sql.grammar.StreamSqlLexer.STAR;
import static io.millrace.sql.grammar.StreamSqlLexer.STREAM;
import static io.millrace.sql.grammar.StreamSqlLexer.STREAMS;
import static io.millrace.sql.grammar.StreamSqlLexer.STRUCT;
import static io.millrace.sql.grammar.StreamSqlLexer.TABLE;
import static io.millrace.sql.grammar.StreamSqlLexer.TABLES;
import static io.millrace.sql.grammar.StreamSqlLexer.TRUE;
import static io.millrace.sql.grammar.StreamSqlLexer.WITH;

import io.millrace.sql.grammar.StreamSqlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Names sets of tokens in the user's words: a whole group such as all starts of an expression has one name. */
final class TokenWords {
    private static final Set<Integer> NAMES = Set.of(
            IDENTIFIER,
            QUOTED_IDENTIFIER,
            CREATE,
            DROP,
            DESCRIBE,
            EXPLAIN,
            SHOW,
            STREAM,
            TABLE,
            STREAMS,
            TABLES,
            WITH,
            ARRAY,
            STRUCT);
    private static final Set<Integer> OPERATORS = Set.of(
            STAR,
            SLASH,
            PERCENT,
            AMPERSAND,
            ARROW,
            DOT,
            LEFT_BRACKET,
            PLUS,
            MINUS,
            BAR,
            CARET,
            EQUAL,
            NOT_EQUAL,
            LESS,
            LESS_OR_EQUAL,
            GREATER,
            GREATER_OR_EQUAL,
            NOT,
            IN,
            BETWEEN,
            LIKE,
            AND,
            OR,
            LEFT_PARENTHESIS);
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "an expression",
                    Set.of(IDENTIFIER, INTEGER, CASE),
                    union(
                            NAMES,
                            Set.of(
                                    CASE,
                                    INTEGER,
                                    DECIMAL,
                                    DOUBLE_QUOTED,
                                    SINGLE_QUOTED,
                                    TRUE,
                                    FALSE,
                                    MINUS,
                                    LEFT_PARENTHESIS))),
            new Group("an operator", Set.of(PERCENT, PLUS, EQUAL), OPERATORS),
            new Group("a name", Set.of(IDENTIFIER, QUOTED_IDENTIFIER), NAMES),
            new Group("a type", Set.of(IDENTIFIER, STRUCT), Set.of(IDENTIFIER, STRUCT, ARRAY)),
            new Group(
                    "a literal",
                    Set.of(INTEGER, SINGLE_QUOTED),
                    Set.of(INTEGER, DECIMAL, MINUS, SINGLE_QUOTED, DOUBLE_QUOTED, TRUE, FALSE)),
            new Group("a number", Set.of(INTEGER, DECIMAL), Set.of(INTEGER, DECIMAL)),
            new Group("a time unit", Set.of(DD), Set.of(DD, HH, MI, SS, MS)),
            new Group("a statement", Set.of(SELECT, CREATE), Set.of(SELECT, CREATE, DROP, DESCRIBE, EXPLAIN, SHOW)),
            new Group("", Set.of(HASH, SLASH), Set.of(HASH, SLASH, PLUS)));
    private static final Map<Integer, String> SINGLE = Map.of(
            DOUBLE_QUOTED,
            "a text in double quotes",
            NOT_EQUAL,
            "!=",
            LESS_OR_EQUAL,
            "<=",
            GREATER_OR_EQUAL,
            ">=",
            ARROW,
            "->",
            Token.EOF,
            "the end of the statement");

    private TokenWords() {}

    /** Whether a token may be a name. */
    static boolean isName(int type) {
        return NAMES.contains(type);
    }

    static String list(Set<Integer> types) {
        Set<Integer> rest = new TreeSet<>(types);
        rest.remove(SEMICOLON);
        List<String> words = new ArrayList<>();
        for (Group group : GROUPS) {
            if (rest.containsAll(group.signs)) {
                rest.removeAll(group.members);
                words.add(group.name);
            }
        }
        rest.forEach(type -> words.add(word(type)));
        words.removeIf(String::isEmpty);
        return String.join(" or ", words);
    }

    private static String word(int type) {
        String literal = StreamSqlLexer.VOCABULARY.getLiteralName(type);
        return SINGLE.getOrDefault(type, literal == null ? "" : literal.substring(1, literal.length() - 1));
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** A name for all members at once, used when all signs are among the tokens; without a name they go without saying. */
    private record Group(String name, Set<Integer> signs, Set<Integer> members) {}
}

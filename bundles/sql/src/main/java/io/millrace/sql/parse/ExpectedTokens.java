// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.PrecedencePredicateTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * Finds the first token that no statement can have at its place, and all that could stand there instead. Follows every way
 * through the grammar at once, token by token; that is exact where the parser's own idea of an error is not.
 */
final class ExpectedTokens {
    private final ATN grammar = StreamSqlParser._ATN;

    private ExpectedTokens() {}

    /**
     * The first misplaced token, empty if there is none.
     *
     * @param rule the number of the rule that the tokens shall follow
     */
    static Optional<Mismatch> firstMismatch(List<Token> tokens, int rule) {
        return new ExpectedTokens().find(tokens, rule);
    }

    private Optional<Mismatch> find(List<Token> tokens, int rule) {
        Frame bottom = new Frame(null, null, 0);
        Set<Place> places = reachable(Set.of(new Place(grammar.ruleToStartState[rule], bottom)));
        for (int i = 0; i < tokens.size(); i++) {
            Set<Place> next = after(places, tokens.get(i).getType());
            if (next.isEmpty()) {
                return Optional.of(new Mismatch(i, expected(places)));
            }
            places = reachable(next);
        }
        return Optional.empty();
    }

    private Set<Place> after(Set<Place> places, int type) {
        Set<Place> next = new LinkedHashSet<>();
        for (Place place : places) {
            for (Transition transition : place.state.getTransitions()) {
                if (!transition.isEpsilon()
                        && transition.matches(type, Token.MIN_USER_TOKEN_TYPE, grammar.maxTokenType)) {
                    next.add(new Place(transition.target, place.frame));
                }
            }
        }
        return next;
    }

    private static Set<Integer> expected(Set<Place> places) {
        Set<Integer> types = new TreeSet<>();
        for (Place place : places) {
            for (Transition transition : place.state.getTransitions()) {
                if (transition.label() != null) {
                    types.addAll(transition.label().toList());
                }
            }
        }
        return types;
    }

    /** All places that can be reached without a token. */
    private Set<Place> reachable(Set<Place> starts) {
        Set<Place> seen = new LinkedHashSet<>(starts);
        Deque<Place> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (Place next : steps(open.pop())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    private static List<Place> steps(Place place) {
        if (place.state instanceof RuleStopState) {
            return place.frame.parent == null ? List.of() : List.of(new Place(place.frame.follow, place.frame.parent));
        }
        return Arrays.stream(place.state.getTransitions())
                .filter(Transition::isEpsilon)
                .flatMap(transition -> step(place, transition).stream())
                .toList();
    }

    private static Optional<Place> step(Place place, Transition transition) {
        if (transition instanceof RuleTransition call) {
            return Optional.of(new Place(call.target, place.frame.enter(call.followState, call.precedence)));
        }
        if (transition instanceof PrecedencePredicateTransition level && level.precedence < place.frame.precedence) {
            return Optional.empty();
        }
        return Optional.of(new Place(transition.target, place.frame));
    }

    /** A token that cannot stand where it stands, and the types of those that could. */
    record Mismatch(int token, Set<Integer> expected) {}

    private record Place(ATNState state, Frame frame) {}

    /** A rule that was entered. Equal frames are the same object, so that places can be compared cheaply. */
    private static final class Frame {
        private final Frame parent;
        private final ATNState follow;
        private final int precedence;
        private final Map<List<Integer>, Frame> entered = new HashMap<>();

        private Frame(Frame parent, ATNState follow, int precedence) {
            this.parent = parent;
            this.follow = follow;
            this.precedence = precedence;
        }

        private Frame enter(ATNState returnTo, int level) {
            return entered.computeIfAbsent(
                    List.of(returnTo.stateNumber, level), key -> new Frame(this, returnTo, level));
        }
    }
}

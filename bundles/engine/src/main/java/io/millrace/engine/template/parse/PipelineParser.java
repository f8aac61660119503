// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import io.millrace.engine.template.function.TemplateFunction;
import io.millrace.engine.template.function.TemplateFunctions;
import io.millrace.engine.template.tree.Command;
import io.millrace.engine.template.tree.Expression;
import io.millrace.engine.template.tree.Expressions;
import io.millrace.engine.template.tree.FunctionCall;
import io.millrace.engine.template.tree.MethodCall;
import io.millrace.engine.template.tree.Pipeline;
import io.millrace.engine.template.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads pipelines: declarations, commands and their arguments. */
final class PipelineParser {
    private final TokenStream tokens;
    private final Scope scope;

    PipelineParser(TokenStream tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /**
     * @param most how many variables may be set
     * @param context for messages, such as "if"
     */
    Pipeline pipeline(int most, String context) {
        List<String> declared = new ArrayList<>();
        List<Integer> slots = declarations(most, declared, context);
        Pipeline pipeline = new Pipeline(slots, commands(context));
        declared.forEach(scope::declare);
        return pipeline;
    }

    /** Declared variables are known only behind the pipeline, but their places are certain before. */
    private List<Integer> declarations(int most, List<String> declared, String context) {
        List<Integer> slots = new ArrayList<>();
        boolean second = tokens.peekSecond().is(",") && most > 1;
        boolean sets = tokens.peek().kind() == Token.Kind.VARIABLE
                && (second
                        || tokens.peekSecond().is(":=")
                        || tokens.peekSecond().is("="));
        if (!sets) return slots;
        List<Token> variables = new ArrayList<>(List.of(tokens.take()));
        if (tokens.takeIf(",")) variables.add(variable(context));
        boolean declares = tokens.takeIf(":=");
        if (!declares && !tokens.takeIf("=")) throw tokens.unexpected(tokens.peek(), context + ", expected :=");
        for (Token variable : variables) {
            slots.add(declares ? scope.mark() + declared.size() : known(variable));
            if (declares) declared.add(variable.text());
        }
        return slots;
    }

    private Token variable(String context) {
        if (tokens.peek().kind() != Token.Kind.VARIABLE) {
            throw tokens.unexpected(tokens.peek(), context + ", expected a variable");
        }
        return tokens.take();
    }

    private int known(Token variable) {
        OptionalInt slot = scope.find(variable.text());
        return slot.orElseThrow(() -> tokens.error(variable, "undefined variable \"" + variable.text() + "\""));
    }

    private List<Command> commands(String context) {
        List<Command> commands = new ArrayList<>();
        do {
            if (tokens.isAtEnd() || tokens.peek().is(")") || tokens.peek().is("|")) {
                throw tokens.error(tokens.peek(), "missing value for " + context);
            }
            commands.add(command(!commands.isEmpty()));
        } while (tokens.takeIf("|"));
        return commands;
    }

    private Command command(boolean follows) {
        Token first = tokens.peek();
        Place place = tokens.place(first);
        if (first.kind() == Token.Kind.IDENTIFIER && !isConstant(first)) return call(place);
        if (follows && isLiteral(first)) throw tokens.error(first, "non executable command in pipeline");
        if (first.isWord("nil")) throw tokens.error(first, "nil is not a command");
        Expression operand = operand();
        List<Expression> arguments = arguments();
        if (operand instanceof Expressions.Member member) {
            return arguments.isEmpty() && !follows
                    ? new Command.Value(place, member)
                    : new MethodCall(place, member.of(), member.names(), arguments);
        }
        if (!arguments.isEmpty()) throw tokens.error(first, "can't give argument to non-function " + first);
        return new Command.Value(place, operand);
    }

    private static boolean isLiteral(Token token) {
        return switch (token.kind()) {
            case NUMBER, STRING, CHARACTER, DOT -> true;
            case IDENTIFIER -> isConstant(token);
            default -> false;
        };
    }

    private static boolean isConstant(Token token) {
        return token.isWord("true") || token.isWord("false") || token.isWord("nil");
    }

    private Command call(Place place) {
        Token name = tokens.take();
        if (tokens.peek().kind() == Token.Kind.FIELD && !tokens.peek().apart()) {
            throw tokens.unexpected(tokens.peek(), "command, expected a blank");
        }
        boolean decides = name.text().equals("and") || name.text().equals("or");
        if (decides) return new FunctionCall.Decision(place, name.text().equals("or"), decisionArguments(name));
        TemplateFunction function = function(name);
        return new FunctionCall(place, function, arguments());
    }

    private List<Expression> decisionArguments(Token name) {
        List<Expression> arguments = arguments();
        if (arguments.isEmpty()) {
            throw tokens.error(name, "wrong number of args for " + name + ": want at least 1 got 0");
        }
        return arguments;
    }

    private TemplateFunction function(Token name) {
        return TemplateFunctions.find(name.text())
                .orElseThrow(() -> tokens.error(
                        name,
                        TemplateFunctions.isLeftOut(name.text())
                                ? "function \"" + name.text() + "\" is not available here"
                                : "function \"" + name.text() + "\" not defined"));
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        while (!tokens.isAtEnd() && !tokens.peek().is(")") && !tokens.peek().is("|")) {
            if (!tokens.peek().apart()) throw tokens.unexpected(tokens.peek(), "operand, expected a blank");
            arguments.add(operand());
        }
        return arguments;
    }

    /** A value with the members that follow it at once. */
    private Expression operand() {
        Token first = tokens.peek();
        Expression value = term();
        List<String> names = new ArrayList<>();
        Place place = tokens.place(first);
        if (first.kind() == Token.Kind.FIELD) names.add(first.text().substring(1));
        while (tokens.peek().kind() == Token.Kind.FIELD && !tokens.peek().apart()) {
            names.add(tokens.take().text().substring(1));
        }
        if (names.isEmpty()) return value;
        if (isLiteral(first)) throw tokens.error(first, "unexpected . after term \"" + first + "\"");
        return new Expressions.Member(place, value, List.copyOf(names));
    }

    private Expression term() {
        Token token = tokens.take();
        return switch (token.kind()) {
            case FIELD, DOT -> new Expressions.Dot();
            case VARIABLE -> new Expressions.Variable(known(token));
            case NUMBER -> literal(token, Literals.number(token.text()), "bad number syntax");
            case STRING -> literal(token, Literals.text(token.text()), "malformed escape in string");
            case CHARACTER -> literal(token, Literals.character(token.text()), "malformed character constant");
            case IDENTIFIER -> word(token);
            default -> parenthesized(token);
        };
    }

    private Expression literal(Token token, Optional<?> value, String problem) {
        if (value.isEmpty()) throw tokens.error(token, problem + ": " + token);
        return new Expressions.Literal(value.get());
    }

    private Expression word(Token token) {
        if (token.text().equals("nil")) return new Expressions.Literal(null);
        if (isConstant(token)) return new Expressions.Literal(token.text().equals("true"));
        boolean decides = token.text().equals("and") || token.text().equals("or");
        if (decides) throw tokens.error(token, "wrong number of args for " + token + ": want at least 1 got 0");
        Command call = new FunctionCall(tokens.place(token), function(token), List.of());
        return new Pipeline(List.of(), List.of(call));
    }

    private Expression parenthesized(Token token) {
        if (!token.is("(")) throw tokens.unexpected(token, "operand");
        int mark = scope.mark();
        Pipeline inner = pipeline(1, "parenthesized pipeline");
        scope.forgetBehind(mark);
        if (!tokens.takeIf(")")) throw tokens.unexpected(tokens.peek(), "parenthesized pipeline, expected )");
        return inner;
    }
}

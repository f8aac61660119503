// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.template.tree.Body;
import io.millrace.engine.template.tree.Pipeline;
import io.millrace.engine.template.tree.Place;
import io.millrace.engine.template.tree.Range;
import io.millrace.engine.template.tree.Step;
import io.millrace.engine.template.tree.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a whole template: text, actions, and the blocks they make. */
public final class TemplateParser {
    private static final Set<String> CLOSERS = Set.of("end", "else");

    private final String template;
    private final List<Segment> segments;
    private final Map<String, Body> definitions = new HashMap<>();
    private final List<Steps.Call> calls = new ArrayList<>();
    private Scope scope = new Scope();
    private TokenStream tokens;
    private int next;
    private int blocks;
    private int ranges;

    private TemplateParser(String template) {
        this.template = template;
        this.segments = Segment.split(template);
    }

    /**
     * Reads a template.
     *
     * @throws MillraceException with code EXECUTOR: what is wrong with it, and in which line and column
     */
    public static Body parse(String template) {
        return new TemplateParser(template).parse();
    }

    private Body parse() {
        List<Step> steps = steps();
        if (tokens != null) {
            throw tokens.unexpected(tokens.peek(), "template, nothing is open there");
        }
        for (Steps.Call call : calls) {
            if (!definitions.containsKey(call.name())) {
                throw MillraceException.options(
                        "template " + call.place() + ": template \"" + call.name() + "\" not defined");
            }
        }
        return new Body(steps, scope.most());
    }

    private boolean isCloser() {
        return tokens.peek().kind() == Token.Kind.IDENTIFIER
                && CLOSERS.contains(tokens.peek().text());
    }

    /** Reads until the action that closes the block, which is then the current one, or the end of the template. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        tokens = null;
        while (next < segments.size()) {
            Segment segment = segments.get(next++);
            if (!segment.isAction()) {
                steps.add(new Steps.Text(segment.text()));
                continue;
            }
            tokens = new TokenStream(template, Lexer.tokens(template, segment));
            if (isCloser()) return steps;
            action().ifPresent(steps::add);
            tokens = null;
        }
        return steps;
    }

    private Optional<Step> action() {
        Token word = tokens.peek();
        if (word.kind() == Token.Kind.IDENTIFIER) {
            switch (word.text()) {
                case "if":
                    return Optional.of(conditional(tokens.take()));
                case "with":
                    return Optional.of(with(tokens.take()));
                case "range":
                    return Optional.of(range(tokens.take()));
                case "template":
                    return Optional.of(call(tokens.take()));
                case "block":
                    return Optional.of(block(tokens.take()));
                case "define":
                    define(tokens.take());
                    return Optional.empty();
                case "break", "continue":
                    return Optional.of(leave(tokens.take()));
                default:
            }
        }
        return Optional.of(new Steps.Print(pipeline(1, "command")));
    }

    private Pipeline pipeline(int variables, String context) {
        Pipeline pipeline = new PipelineParser(tokens, scope).pipeline(variables, context);
        tokens.expectEnd(context);
        return pipeline;
    }

    private Step conditional(Token word) {
        int mark = open();
        Pipeline condition = pipeline(1, "if");
        List<Step> then = steps();
        List<Step> otherwise = otherwise(word, "if");
        close(mark);
        return new Steps.If(condition, then, otherwise);
    }

    private Step with(Token word) {
        int mark = open();
        Pipeline value = pipeline(1, "with");
        List<Step> then = steps();
        List<Step> otherwise = otherwise(word, "with");
        close(mark);
        return new Steps.With(value, then, otherwise);
    }

    private Step range(Token word) {
        int mark = open();
        Place place = tokens.place(word);
        Pipeline value = pipeline(2, "range");
        ranges++;
        List<Step> round = steps();
        ranges--;
        List<Step> otherwise = otherwise(word, "");
        close(mark);
        return new Range(place, value, round, otherwise);
    }

    private int open() {
        blocks++;
        return scope.mark();
    }

    private void close(int mark) {
        blocks--;
        scope.forgetBehind(mark);
    }

    /**
     * Reads what follows the first way: an end, or another way and its end.
     *
     * @param chained the word that may follow {@code else}, or empty if none may
     */
    private List<Step> otherwise(Token opened, String chained) {
        requireCloser(opened);
        if (tokens.take().text().equals("end")) {
            tokens.expectEnd("end");
            return List.of();
        }
        if (!chained.isEmpty() && tokens.peek().isWord(chained)) {
            Token word = tokens.take();
            return List.of(chained.equals("if") ? conditional(word) : with(word));
        }
        tokens.expectEnd("else");
        List<Step> steps = steps();
        requireCloser(opened);
        if (!tokens.take().text().equals("end")) throw tokens.error(opened, "a second else in the same block");
        tokens.expectEnd("end");
        return steps;
    }

    private void requireCloser(Token opened) {
        if (tokens == null) {
            throw SyntaxError.at(template, opened.offset(), "unexpected EOF, expected {{end}} for this " + opened);
        }
    }

    private Step leave(Token word) {
        tokens.expectEnd(word.text());
        if (ranges == 0) throw tokens.error(word, "{{" + word + "}} outside {{range}}");
        return new Steps.Leave(word.text().equals("break") ? Step.Then.BREAK : Step.Then.CONTINUE);
    }

    private Step call(Token word) {
        return call(word, name("template clause"));
    }

    private Step call(Token word, String name) {
        Place place = tokens.place(word);
        Optional<Pipeline> data = tokens.isAtEnd() ? Optional.empty() : Optional.of(pipeline(1, "template clause"));
        Steps.Call call = new Steps.Call(place, name, () -> definitions.get(name), data);
        calls.add(call);
        return call;
    }

    private String name(String context) {
        Token token = tokens.take();
        if (token.kind() != Token.Kind.STRING) throw tokens.unexpected(token, context + ", expected a quoted name");
        return Literals.text(token.text()).orElseThrow(() -> tokens.unexpected(token, context));
    }

    private Step block(Token word) {
        String name = name("block clause");
        Step call = call(word, name);
        definition(word, name);
        return call;
    }

    private void define(Token word) {
        if (blocks > 0) throw tokens.error(word, "unexpected {{define}} within another block");
        String name = name("define clause");
        tokens.expectEnd("define clause");
        definition(word, name);
    }

    private void definition(Token word, String name) {
        Scope outer = scope;
        int outerRanges = ranges;
        scope = new Scope();
        ranges = 0;
        blocks++;
        List<Step> steps = steps();
        requireCloser(word);
        if (!tokens.take().text().equals("end")) throw tokens.error(word, "unexpected {{else}} in " + word);
        definitions.put(name, new Body(steps, scope.most()));
        blocks--;
        scope = outer;
        ranges = outerRanges;
    }
}

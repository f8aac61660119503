// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.functions.json.path.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles paths: the steps behind {@code $}, {@code @} or a name. */
final class PathParser {
    private final Words words;
    private final Parser expressions;

    PathParser(Words words, Parser expressions) {
        this.words = words;
        this.expressions = expressions;
    }

    /** The steps behind {@code $} or {@code @}. */
    Path path(boolean fromRoot) {
        return new Path(fromRoot, steps(new ArrayList<>()));
    }

    /** A bare name: a literal, a function, or a member of the document, null if there is none. */
    Node name() {
        Token name = words.take();
        if (name.text().equals("true")) return scope -> true;
        if (name.text().equals("false")) return scope -> false;
        if (words.peek().is("(")) return call(name);
        Node member = Operations.rootMember(name.text());
        List<Step> steps = steps(new ArrayList<>());
        return steps.isEmpty() ? member : Operations.behind(member, new Path(false, steps));
    }

    private Node call(Token name) {
        if (!name.text().equals("date")) {
            throw Lexer.error(name.start(), "there is no function " + name.text() + ", expected date");
        }
        words.expect("(");
        Node argument = expressions.expression();
        words.expect(")");
        return scope -> Dates.parse(argument.evaluate(scope));
    }

    private List<Step> steps(List<Step> steps) {
        while (true) {
            if (words.takeIf(".")) steps.add(member());
            else if (words.takeIf("[")) steps.add(bracket());
            else if (words.takeIf("..")) descend(steps);
            else if (words.takeIf("(")) steps.add(script());
            else return steps;
        }
    }

    private void descend(List<Step> steps) {
        steps.add(new Steps.Descend());
        if (!words.takeIf("[")) {
            steps.add(member());
            return;
        }
        int place = words.peek().start();
        Step step = bracket();
        if (step instanceof Slice) throw Lexer.error(place, "a range cannot follow ..");
        steps.add(step);
    }

    private Step member() {
        if (words.takeIf("*")) return new Steps.All();
        if (words.peek().kind() != Kind.NAME) throw words.unexpected("the name of a member");
        String name = words.take().text();
        return new Steps.Select(scope -> name);
    }

    private Step script() {
        Node expression = expressions.expression();
        words.expect(")");
        return new Steps.Script(expression);
    }

    private Step bracket() {
        Step step = words.takeIf("*") ? new Steps.All() : words.takeIf("?") ? filter() : keys();
        words.expect("]");
        return step;
    }

    private Step filter() {
        return new Steps.Filter(expressions.expression());
    }

    private Step keys() {
        Optional<Node> first = bound();
        if (words.takeIf(":")) return slice(first);
        if (first.isEmpty()) throw words.unexpected("a key or an index");
        if (!words.peek().is(",")) return new Steps.Select(first.get());
        List<Node> keys = new ArrayList<>(List.of(first.get()));
        while (words.takeIf(",")) keys.add(expressions.expression());
        return new Steps.Union(keys);
    }

    private Step slice(Optional<Node> from) {
        Optional<Node> to = bound();
        Optional<Node> step = words.takeIf(":") ? bound() : Optional.empty();
        return new Slice(from, to, step);
    }

    private Optional<Node> bound() {
        boolean none = words.peek().is(":") || words.peek().is("]");
        return none ? Optional.empty() : Optional.of(expressions.expression());
    }
}

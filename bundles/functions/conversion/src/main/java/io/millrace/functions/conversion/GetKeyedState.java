// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Example;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.store.KeyedState;
import io.millrace.api.time.Clock;
import io.millrace.api.value.ValueText;
import java.util.List;
import java.util.Optional;

/** A value of the keyed state as a type, or the default as it is if there is none. */
final class GetKeyedState implements ScalarFunction {
    private static final String TYPES = "bigint, float, string, boolean or datetime";
    private static final List<String> NAMES = List.of("bigint", "float", "string", "boolean", "datetime");

    private final KeyedState state;
    private final Clock clock;

    GetKeyedState(KeyedState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public Object call(Arguments arguments) {
        if (!(arguments.get(0) instanceof String key)) {
            throw new EvaluationException(
                    "function get_keyed_state expects a text as key but got " + ValueText.of(arguments.get(0)));
        }
        Optional<Object> value = state.get(key);
        if (value.isEmpty()) return arguments.get(2);
        if (!NAMES.contains(arguments.get(1))) throw new EvaluationException(unknown(arguments.get(1)));
        return Cast.cast(value.get(), arguments.get(1), clock);
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        signature().check(name, arguments);
        Object type = arguments.get(1).literal().orElse("string");
        if (!NAMES.contains(type)) throw new MillraceException(ErrorCode.SYNTAX, unknown(type));
    }

    private static String unknown(Object type) {
        return "function get_keyed_state expects a type, one of " + TYPES + ", but got " + ValueText.of(type);
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "a value of the type", Parameter.any("key"), Parameter.text("type"), Parameter.any("default"));
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("get_keyed_state('absent', 'bigint', 7)", "7"));
    }

    @Override
    public String description() {
        return "What the engine keeps under a key, converted to a type: " + TYPES + ".";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import io.millrace.api.error.EvaluationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/** A script that was run once and whose function {@code exec} is called from then on. Its globals live between calls. */
final class Script {
    private static final String FUNCTION = "exec";

    private final ScriptableObject scope;
    private final Function exec;

    /** @throws EvaluationException if it is no script, throws or defines no function {@code exec} */
    Script(String text) {
        scope = Sandbox.INSTANCE.run(context -> load(context, text));
        if (!(scope.get(FUNCTION, scope) instanceof Function function)) {
            throw new EvaluationException("script: there is no function exec, expected function exec(msg, meta)");
        }
        exec = function;
    }

    private static ScriptableObject load(Context context, String text) {
        ScriptableObject scope = context.initSafeStandardObjects();
        context.evaluateString(scope, ForConstants.toVariables(text), "script", 1, null);
        return scope;
    }

    /** Calls {@code exec} with neutral values and returns one. */
    Object call(Object... arguments) {
        return Sandbox.INSTANCE.run(context -> {
            Object[] converted = new Object[arguments.length];
            for (int i = 0; i < converted.length; i++) {
                converted[i] = Values.toScript(arguments[i], context, scope);
            }
            return Values.toNeutral(exec.call(context, scope, scope, converted));
        });
    }

    /** The global variables that hold values of rows; others, such as functions, come back when the script is run again. */
    Map<String, Object> globals() {
        return Sandbox.INSTANCE.run(context -> {
            Map<String, Object> globals = new LinkedHashMap<>();
            for (Object id : scope.getIds()) {
                if (id instanceof String name && scope.get(name, scope) != scope) save(name, globals);
            }
            return globals;
        });
    }

    private void save(String name, Map<String, Object> globals) {
        try {
            globals.put(name, Values.toNeutral(scope.get(name, scope)));
        } catch (EvaluationException | StackOverflowError notNeutral) {
            globals.remove(name);
        }
    }

    /** Gives global variables the values that they had. Constants keep their identity and get back what they held. */
    void setGlobals(Map<?, ?> globals) {
        Sandbox.INSTANCE.run(context -> {
            globals.forEach((name, value) -> set(context, (String) name, value));
            return null;
        });
    }

    private void set(Context context, String name, Object value) {
        Object restored = Values.toScript(value, context, scope);
        boolean constant = scope.isConst(name);
        if (!constant) {
            scope.put(name, scope, restored);
        } else if (scope.get(name, scope) instanceof ScriptableObject held
                && restored instanceof ScriptableObject from) {
            Values.refill(held, from);
        }
    }
}

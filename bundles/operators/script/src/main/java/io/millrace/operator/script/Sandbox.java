// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import io.millrace.api.error.EvaluationException;
import java.util.function.Function;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.RhinoException;

/**
 * Runs scripts that reach nothing outside of themselves, each call for one second at most.
 *
 * <p><b>Threads:</b> may be used from any thread; scripts are confined to their operators.
 */
final class Sandbox extends ContextFactory {
    static final Sandbox INSTANCE = new Sandbox();

    private static final long LIMIT_NANOS = 1_000_000_000;
    private static final int INSTRUCTIONS_BETWEEN_LOOKS = 20_000;
    private static final Object DEADLINE = new Object();
    private static final boolean COMPILES = hasLinker();

    /** Ends a script that runs for too long. Scripts can catch exceptions of Java, but no errors. */
    private static final class TimeIsUp extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Sandbox() {}

    /** Compiled scripts need a module of the JDK that a framework may not give to bundles; interpreted ones do without. */
    private static boolean hasLinker() {
        try {
            Class.forName("jdk.dynalink.DynamicLinker", false, Sandbox.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** @throws EvaluationException with the message and the line if the script throws or takes too long */
    <T> T run(Function<Context, T> work) {
        // The interpreter finds its regular expressions by the class loader of the thread.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Sandbox.class.getClassLoader());
        try (Context context = enterContext()) {
            context.putThreadLocal(DEADLINE, System.nanoTime() + LIMIT_NANOS);
            return work.apply(context);
        } catch (RhinoException failure) {
            throw new EvaluationException("script, line " + failure.lineNumber() + ": " + failure.details());
        } catch (TimeIsUp timeIsUp) {
            throw new EvaluationException("script: exec took longer than 1 s and was ended");
        } catch (StackOverflowError tooDeep) {
            throw new EvaluationException("script: calls or objects are nested too deeply");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Context makeContext() {
        Context context = super.makeContext();
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setApplicationClassLoader(Sandbox.class.getClassLoader());
        context.setClassShutter(className -> false);
        context.setInterpretedMode(!COMPILES);
        context.setGenerateObserverCount(true);
        context.setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_LOOKS);
        return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int instructions) {
        long deadline = (Long) context.getThreadLocal(DEADLINE);
        if (System.nanoTime() - deadline > 0) throw new TimeIsUp();
    }
}

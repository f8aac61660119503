// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.plugins;

import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Publishes a function that multiplies by what the manifest of its bundle says, or fails if that is no number. */
public final class TimesActivator implements BundleActivator {
    static final String FACTOR = "Times-Factor";
    static final String FUNCTION = "Times-Function";

    @Override
    public void start(BundleContext context) {
        long factor = Long.parseLong(context.getBundle().getHeaders().get(FACTOR));
        Function times = Scalar.of(
                Signature.of("bigint", Parameter.any("x")),
                "",
                arguments -> ((Number) arguments.get(0)).longValue() * factor);
        String name = context.getBundle().getHeaders().get(FUNCTION);
        context.registerService(Function.class, times, new Hashtable<>(Map.of("name", name)));
    }

    @Override
    public void stop(BundleContext context) {}
}

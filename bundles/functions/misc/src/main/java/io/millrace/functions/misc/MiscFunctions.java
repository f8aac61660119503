// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.RuleContext;
import io.millrace.api.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Publishes the functions that fit nowhere else. */
@Component
public final class MiscFunctions {
    private final FunctionFamily family;

    @Activate
    public MiscFunctions(BundleContext bundle, @Reference Clock clock) {
        family = FunctionFamily.publish(bundle, all(clock::millis));
    }

    @Deactivate
    void close() {
        family.close();
    }

    /**
     * All functions of this family by name.
     *
     * @param millis the time of the engine in epoch milliseconds
     */
    public static Map<String, Function> all(LongSupplier millis) {
        TimeUuids uuids = new TimeUuids();
        return Map.of(
                "delay", new Delay(),
                "rule_id", new RuleFact("a text", "The id of the rule.", RuleContext::ruleId),
                "rule_start",
                        new RuleFact(
                                "an integer, epoch milliseconds",
                                "When the rule was started.",
                                RuleContext::startMillis),
                "bypass", Choice.first(),
                "coalesce", Choice.firstPresent(),
                "isnull", new IsNull(),
                "newuuid",
                        new Generator(
                                "a text",
                                "A new UUID, made of time and node.",
                                () -> uuids.next().toString()),
                "props", new Props(System.getenv(), millis),
                "tstamp", new Generator("an integer", "The time in epoch milliseconds.", millis::getAsLong));
    }
}

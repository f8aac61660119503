// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs the demo. Exit code 0 when results came back, 1 when none did or something failed, 2 for a wrong command line.
 */
public final class Demo {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long PROBE_EVERY_MILLIS = 250;
    private static final int PROBES = 80;
    private static final long QUIET_MILLIS = 3_000;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final DemoOptions options;
    private final Screen screen;
    private final Scenario scenario;
    private final RestClient millrace;
    private final Readings readings;
    private final Results results;

    Demo(DemoOptions options, PrintStream out) {
        this.options = options;
        this.screen = new Screen(out);
        this.scenario = new Scenario(options.broker());
        this.millrace = new RestClient(options.rest());
        this.readings = new Readings(options.seconds() * options.rate(), options.devices());
        this.results = new Results(readings, screen::result);
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.print(DemoOptions.USAGE);
            return 0;
        }
        DemoOptions options;
        try {
            options = DemoOptions.parse(arguments);
        } catch (DemoException e) {
            out.println("millrace demo: " + e.getMessage());
            out.print(DemoOptions.USAGE);
            return 2;
        }
        return run(out, options);
    }

    private static int run(PrintStream out, DemoOptions options) {
        try {
            return new Demo(options, out).run() ? 0 : 1;
        } catch (DemoException e) {
            out.println("millrace demo: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private boolean run() throws DemoException, InterruptedException {
        screen.scenario(scenario);
        Patience patience = new Patience(options.waitSeconds());
        patience.with(millrace::ping);
        try (Link sensors = patience.with(() -> Link.to(options.broker()));
                Link listener = Link.to(options.broker())) {
            listener.subscribe(Scenario.FILTER.topic(), results::filtered);
            listener.subscribe(Scenario.AVERAGE.topic(), results::averaged);
            play(sensors);
        }
        return results.count().filtered() > 0;
    }

    private void play(Link sensors) throws DemoException, InterruptedException {
        try {
            setUp();
            awaitRules(sensors);
            double seconds = send(sensors);
            awaitResults();
            screen.summary(readings, seconds, results.count());
        } catch (DemoException e) {
            tearDownAfter(e);
            throw e;
        }
        tearDown();
    }

    private void tearDownAfter(DemoException failure) throws InterruptedException {
        try {
            tearDown();
        } catch (DemoException e) {
            failure.addSuppressed(e);
        }
    }

    private void setUp() throws DemoException, InterruptedException {
        for (Scenario.Rule rule : Scenario.RULES) {
            millrace.deleteIfThere("/rules/" + rule.id());
        }
        millrace.deleteIfThere("/streams/" + Scenario.STREAM);
        millrace.create("/streams", "{\"sql\":" + Json.quote(scenario.createStream()) + "}");
        for (Scenario.Rule rule : Scenario.RULES) {
            millrace.create("/rules", scenario.ruleBody(rule));
        }
    }

    private void tearDown() throws DemoException, InterruptedException {
        if (options.keep()) {
            screen.say("  kept: stream %s, rules %s", Scenario.STREAM, Scenario.ruleIds());
            return;
        }
        for (Scenario.Rule rule : Scenario.RULES) {
            millrace.delete("/rules/" + rule.id());
        }
        millrace.delete("/streams/" + Scenario.STREAM);
    }

    /** Rules start in the background, and a reading sent before both listen would be missing in the count. */
    private void awaitRules(Link sensors) throws DemoException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < PROBES; i++) {
            sensors.publish(Scenario.INPUT_TOPIC, Readings.probe());
            if (results.bothRulesListen(PROBE_EVERY_MILLIS)) {
                screen.say(
                        "  ready after %d ms; sending %,d events/s for %d s%n",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), options.rate(), options.seconds());
                return;
            }
        }
        throw new DemoException("nothing came back from the rules within " + PROBES * PROBE_EVERY_MILLIS / 1000
                + " s; see the server's log and " + options.rest() + "/rules/" + Scenario.FILTER.id() + "/status");
    }

    /** Returns the seconds that it took. */
    private double send(Link sensors) throws DemoException, InterruptedException {
        long start = System.nanoTime();
        int count = options.seconds() * options.rate();
        for (int i = 0; i < count; i++) {
            waitUntil(start + NANOS_PER_SECOND * i / options.rate());
            sensors.publish(Scenario.INPUT_TOPIC, readings.next());
        }
        return (System.nanoTime() - start) / (double) NANOS_PER_SECOND;
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Until every reading is accounted for, or for a while nothing more has come. */
    private void awaitResults() {
        Results.Count before = results.count();
        long lastChange = System.nanoTime();
        while (!isComplete(before) && System.nanoTime() - lastChange < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
            Results.Count now = results.count();
            if (now.filtered() != before.filtered() || now.averaged() != before.averaged()) {
                lastChange = System.nanoTime();
            }
            before = now;
        }
    }

    private boolean isComplete(Results.Count count) {
        return count.filtered() >= readings.hot() && count.averaged() >= readings.made();
    }
}

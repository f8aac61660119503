// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.exchange.ExchangeEngine.Plugin;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** After an update nothing keeps the classes of the old version, however often that happens and however busy the rules are. */
public class ClassLoadersTest {
    private static final int UPDATES = Integer.getInteger("millrace.updates", 1_000);
    private static final int CHUNK = 100;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private ExchangeEngine test;

    @Before
    public void open() {
        test = new ExchangeEngine(folder.getRoot().toPath());
        test.stopCollecting();
        test.engine.streams().execute("CREATE STREAM own (n bigint) WITH (TYPE=\"numbers\", DATASOURCE=\"n\")");
        test.engine
                .streams()
                .execute("CREATE STREAM shared (n bigint) WITH (TYPE=\"numbers\", DATASOURCE=\"n\", SHARED=\"true\")");
        rule("tag", "SELECT n, tag(n) AS v FROM own WHERE n > 0");
        rule("window", "SELECT count(*) AS c, avg(n) AS a, collect(n) AS l FROM own GROUP BY n % 10, COUNTWINDOW(100)");
        rule("lag", "SELECT n, lag(n) AS before FROM own");
        rule("shared", "SELECT n, tag(n) AS v FROM shared WHERE n > 0");
        rule("quick", "SELECT n FROM shared WHERE n > 0");
        rule("failing", "SELECT n, tag(n) AS v, sum(n) / 0 AS s FROM own WHERE n > 0 GROUP BY COUNTWINDOW(10)");
        // A rule that sees no events must not keep what it uses either.
        test.engine
                .streams()
                .execute("CREATE STREAM quiet (n bigint) WITH (TYPE=\"numbers\", DATASOURCE=\"n\", SHARED=\"true\")");
        rule("idle", "SELECT tag(n) AS v, lag(n) AS before FROM quiet WHERE n < 0");
    }

    @After
    public void close() {
        test.close();
    }

    private void rule(String id, String sql) {
        test.engine
                .rules()
                .create("{\"id\":\"" + id + "\",\"sql\":\"" + sql
                        + "\",\"actions\":[{\"collect\":{\"sendSingle\":true}}]}");
    }

    @Test
    public void allOldClassLoadersAreCollected() {
        for (int done = 0; done < UPDATES; done += CHUNK) {
            for (int i = 0; i < CHUNK; i++) test.update(Plugin.values()[i % Plugin.values().length]);
            awaitCollected(done + CHUNK);
        }
        assertThat(test.engine.rules().list())
                .allSatisfy(rule -> assertThat(rule.status()).isEqualTo("running"));
    }

    /** Old loaders go one garbage collection after nothing refers to them any more, while the rules are busy. */
    private void awaitCollected(int updates) {
        assertThat(test.oldLoaders).hasSize(updates);
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!alive().isEmpty() && System.nanoTime() < deadline) {
            System.gc();
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(alive())
                .as("class loaders of old versions after " + updates + " updates")
                .isEmpty();
    }

    private List<ClassLoader> alive() {
        return test.oldLoaders.stream()
                .map(WeakReference::get)
                .filter(loader -> loader != null)
                .toList();
    }
}

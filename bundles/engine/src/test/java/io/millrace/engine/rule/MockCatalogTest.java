// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

public class MockCatalogTest {
    private final RuleFixture fixture = new RuleFixture();

    @After
    public void close() {
        fixture.close();
    }

    @Test
    public void aMockedStreamKeepsItsTimesAndLosesItsSourceAndItsSharing() {
        fixture.define("m", "SHARED", true, "TIMESTAMP", "ts", "CONF_KEY", "plant", "DATASOURCE", "topic");

        StreamDefinition mocked = mocking("m").stream("m").orElseThrow();

        assertThat(mocked.sourceType()).isEqualTo("simulator");
        assertThat(mocked.options().isShared()).isFalse();
        assertThat(mocked.options().timestamp()).contains("ts");
        assertThat(mocked.options().confKey()).isEmpty();
        assertThat(mocked.options().dataSource()).isEmpty();
        assertThat(mocked.options().extra()).contains("{\"data\":[]}");
    }

    @Test
    public void otherStreamsStayAsTheyAre() {
        assertThat(mocking("s").stream("t")).isEqualTo(fixture.catalog().stream("t"));
        assertThat(mocking("no").stream("no")).isEmpty();
    }

    @Test
    public void aLookupTableCannotBeMocked() {
        fixture.streams.execute(
                fixture.compiler.create("CREATE TABLE l", StreamKind.TABLE, "l", "TYPE", "fake", "KIND", "lookup"));

        assertThatThrownBy(() -> mocking("l").stream("l"))
                .hasMessage("mockSource names l, a lookup table, expected a stream or a scan table");
    }

    private MockCatalog mocking(String name) {
        return new MockCatalog(fixture.catalog(), Map.of(name, Map.of("data", List.of())));
    }
}

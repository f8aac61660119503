// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class DirectionTableTest {

    private final DirectionTable table = DirectionTable.parse(List.of(
            "# who uses what", "plan  api", "sql   api plan org.antlr:*  # the grammar", "source-*  api connection-*"));

    @Test
    public void aModuleMayUseWhatItsLineNames() {
        DirectionTable.Line sql = table.lineOf("sql").orElseThrow();

        assertThat(sql.allows("plan")).isTrue();
        assertThat(sql.allows("engine")).isFalse();
    }

    @Test
    public void aStarStandsForAnyName() {
        DirectionTable.Line mqtt = table.lineOf("source-mqtt").orElseThrow();

        assertThat(mqtt.allows("connection-http")).isTrue();
        assertThat(mqtt.allows("sink-mqtt")).isFalse();
    }

    @Test
    public void aLibraryThatALineNamesIsGuarded() {
        assertThat(table.isGuarded("org.antlr:antlr4-runtime")).isTrue();
        assertThat(table.isGuarded("org.slf4j:slf4j-api")).isFalse();
        assertThat(table.lineOf("plan").orElseThrow().allows("org.antlr:antlr4-runtime"))
                .isFalse();
    }

    @Test
    public void aModuleWithoutALineIsNotKnown() {
        assertThat(table.lineOf("newcomer")).isEmpty();
    }
}

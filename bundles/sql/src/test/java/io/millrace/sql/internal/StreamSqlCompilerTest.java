// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.function.Function;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.sql.SqlException;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class StreamSqlCompilerTest {
    private final StreamSqlCompiler compiler = new StreamSqlCompiler();

    @Test
    public void aQueryNamesItsSources() {
        assertThat(compiler.sources(
                        "SELECT * FROM a AS x LEFT JOIN b ON a.k = b.k CROSS JOIN demo/+ GROUP BY COUNTWINDOW(2)"))
                .containsExactly("a", "b", "demo/+");
    }

    @Test
    public void queriesAndDefinitionsAreNotMistakenForEachOther() {
        assertThatThrownBy(() -> compiler.sources("SHOW STREAMS")).hasMessageContaining("expected SELECT");
        assertThatThrownBy(() -> compiler.parseStreamStatement("SELECT a FROM s", new NoFormats()))
                .hasMessageContaining("expected CREATE");
    }

    @Test
    public void theFormatMustBeInstalled() {
        assertThatThrownBy(() ->
                        compiler.parseStreamStatement("CREATE STREAM s () WITH (FORMAT=\"xml\")", new NoFormats()))
                .hasMessageContaining("the format xml is not installed");
    }

    @Test
    public void errorsCarryTheCodeOfTheirKind() {
        assertThatThrownBy(() -> compiler.sources("SELECT"))
                .isInstanceOfSatisfying(
                        SqlException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SYNTAX));
        assertThatThrownBy(() -> compiler.parseStreamStatement("CREATE STREAM s () WITH (x=\"y\")", new NoFormats()))
                .isInstanceOfSatisfying(
                        SqlException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STREAM));
    }

    private static final class NoFormats implements Catalog {
        @Override
        public Optional<StreamDefinition> stream(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Function> function(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> functionNames() {
            return Set.of();
        }

        @Override
        public boolean hasFormat(String name) {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.function.TableFunction;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class FunctionHarnessTest {
    @Test
    public void givesTheRowsOfATableFunction() throws Exception {
        assertThat(harness(7L).rows("once", "x")).containsExactly(Map.of("", 7L));
    }

    @Test
    public void rowsOfForeignClassesAreRefused() {
        assertThatThrownBy(() -> harness(7).rows("once", "x")).hasMessageContaining("java.lang.Integer");
    }

    @Test
    public void theNullGuardOfATableFunctionFailsTheCall() {
        assertThatThrownBy(() -> harness(7L).rows("once", new Object[] {null}))
                .hasMessage("call func once error: there is nothing to make rows of");
    }

    private static FunctionHarness harness(Object value) {
        return FunctionHarness.of(Map.of("once", new Once(value)));
    }

    private record Once(Object value) implements TableFunction {
        @Override
        public Signature signature() {
            return Signature.of("rows", Parameter.any("x"));
        }

        @Override
        public List<Map<String, Object>> rows(Arguments arguments) {
            return List.of(Map.of("", value));
        }
    }
}

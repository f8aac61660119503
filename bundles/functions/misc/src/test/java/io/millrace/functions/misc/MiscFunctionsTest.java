// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.testkit.function.FunctionHarness;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;

public class MiscFunctionsTest {
    private static final long NOW = 1_700_000_000_000L;

    private final FunctionHarness functions = FunctionHarness.of(MiscFunctions.all(() -> NOW));

    @Test
    public void isnullIsTrueForNothingOnly() throws Exception {
        assertThat(functions.call("isnull", new Object[] {null})).isEqualTo(true);
        assertThat(functions.call("isnull", io.millrace.api.row.Kind.MISSING)).isEqualTo(true);
        for (Object something : List.of("", 0, false, List.of(), Map.of())) {
            assertThat(functions.call("isnull", something)).as("" + something).isEqualTo(false);
        }
    }

    @Test
    public void coalesceGivesTheFirstThatIsNotNull() throws Exception {
        assertThat(functions.call("coalesce", null, 3, "x")).isEqualTo(3L);
        assertThat(functions.call("coalesce", null, 2.5)).isEqualTo(2.5);
        assertThat(functions.call("coalesce", List.of(), 1)).isEqualTo(List.of());
        assertThat(functions.call("coalesce", "", 1)).isEqualTo("");
        assertThat(functions.call("coalesce", false, true)).isEqualTo(false);
        assertThat(functions.call("coalesce", null, null)).isNull();
    }

    @Test
    public void bypassGivesItsFirstArgument() throws Exception {
        assertThat(functions.call("bypass", 1, 2)).isEqualTo(1L);
        assertThat(functions.call("bypass", null, 2)).isNull();
        assertThat(functions.call("bypass", Map.of())).isEqualTo(Map.of());
    }

    @Test
    public void uuidsAreOfVersion1AndNeverTheSame() throws Exception {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            UUID uuid = UUID.fromString((String) functions.call("newuuid"));
            assertThat(uuid.version()).isEqualTo(1);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(seen.add(uuid)).isTrue();
        }
    }

    @Test
    public void tstampIsTheTimeOfTheEngine() throws Exception {
        assertThat(functions.call("tstamp")).isEqualTo(NOW);
    }

    @Test
    public void propertiesComeFromTheEnvironment() throws Exception {
        Props props = new Props(Map.of("KUIPER_PROPS_Site", "north", "PATH", "/bin"), () -> NOW);
        FunctionHarness harness = FunctionHarness.of(Map.of("props", props));
        assertThat(harness.call("props", "site")).isEqualTo("north");
        for (Object unknown : List.of("Site", "path", "ET", "", 5)) {
            assertThatThrownBy(() -> harness.call("props", unknown))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("function props expects the name of a property but got " + unknown);
        }
        assertThat(harness.call("props", new Object[] {null})).isNull();
    }

    @Test
    public void snowflakesGrowEvenWithinAMillisecond() throws Exception {
        assertThat(functions.call("props", "et")).isEqualTo("1700000000000");
        long first = Long.parseLong((String) functions.call("props", "snowflake"));
        assertThat(first >>> 22).isEqualTo(NOW - 1_288_834_974_657L);
        assertThat(first >>> 12 & 0x3FF).isEqualTo(1);
        long previous = first;
        for (int i = 0; i < 5_000; i++) {
            long next = Long.parseLong((String) functions.call("props", "snowflake"));
            assertThat(next).isGreaterThan(previous);
            previous = next;
        }
    }

    @Test
    public void whatChangesIsAskedForEveryTime() {
        for (String name : List.of("newuuid", "tstamp", "props")) {
            assertThat(functions.function(name).isDeterministic()).as(name).isFalse();
        }
    }

    @Test
    public void callsThatCannotBeRightAreRefused() {
        assertRefused("isnull", COLUMN, COLUMN);
        assertRefused("coalesce");
        assertRefused("bypass");
        assertRefused("props", literal(5));
        assertRefused("tstamp", COLUMN);
    }

    private void assertRefused(String name, ArgumentSyntax... arguments) {
        assertThatThrownBy(() -> functions.check(name, arguments))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.extension.ExtensionKind;
import io.millrace.itests.BuiltModules;
import io.millrace.testkit.engine.ClasspathExtensions;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

/** The rules of which it is proved that they can be restored use every operator that was built. */
public class RestoredOperatorsTest {
    /** Proved in {@link RestoredLookupTest}: the tables of recorded rules are filled by other rules. */
    private static final String LOOKUP = "lookup";

    @Test
    public void no_operator_is_left_out() {
        TreeSet<String> used = RecordedRule.all().stream()
                .flatMap(rule -> rule.plan().orElseThrow().operators().stream())
                .map(node -> node.type())
                .collect(Collectors.toCollection(TreeSet::new));
        used.add(LOOKUP);
        Set<String> built = ClasspathExtensions.find(
                        BuiltModules.in(Path.of("..", "bundles")).loader())
                .registry()
                .names(ExtensionKind.OPERATOR);
        assertThat(used).containsAll(built);
    }
}

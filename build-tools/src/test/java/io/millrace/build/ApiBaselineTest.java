// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public class ApiBaselineTest {

    private static final String[] RECORDED = {
        "PACKAGE MINOR MAJOR shapes",
        "  VERSION IGNORED IGNORED 1.2.0",
        "  INTERFACE MINOR MAJOR shapes.Shape",
        "    METHOD MAJOR MAJOR area()",
        "    METHOD MINOR MAJOR name()"
    };

    @Test
    public void theTextIsReadAsItWasWritten() throws Exception {
        assertThat(SignatureFile.write(trees(RECORDED))).first().isEqualTo(SignatureFile.HEADER);
        assertThat(changeTo(RECORDED).delta()).isEqualTo(Delta.UNCHANGED);
    }

    @Test
    public void aRemovedMethodAsksForAMajorVersion() throws Exception {
        PackageChange change = changeTo(Arrays.copyOf(RECORDED, 4));

        assertThat(change.isVersioned()).isFalse();
        assertThat(change.required()).hasToString("2.0.0");
        assertThat(change.reasons()).containsExactly("REMOVED METHOD /shapes/shapes.Shape/name()");
    }

    @Test
    public void anAddedMethodOfAProviderAsksForAMinorVersion() throws Exception {
        PackageChange change = changeTo(with("    METHOD MINOR MAJOR colour()"));

        assertThat(change.isVersioned()).isFalse();
        assertThat(change.required()).hasToString("1.3.0");
    }

    @Test
    public void aRaisedVersionIsEnough() throws Exception {
        String[] raised = with("    METHOD MINOR MAJOR colour()");
        raised[1] = "  VERSION IGNORED IGNORED 1.3.0";

        assertThat(changeTo(raised).isVersioned()).isTrue();
    }

    @Test
    public void aLineThatIsNoElementIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> SignatureFile.read(List.of("PACKAGE MINOR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
    }

    private static String[] with(String line) {
        List<String> lines = new ArrayList<>(List.of(RECORDED));
        lines.add(line);
        return lines.toArray(String[]::new);
    }

    private static PackageChange changeTo(String... now) throws Exception {
        List<Tree.Data> recorded = SignatureFile.read(SignatureFile.write(trees(RECORDED)));
        return ApiBaseline.changes(trees(now), recorded).get(0);
    }

    private static List<Tree> trees(String... lines) throws Exception {
        List<Tree> trees = new ArrayList<>();
        for (Tree.Data data : SignatureFile.read(List.of(lines))) {
            trees.add(new DiffPluginImpl().deserialize(data));
        }
        return trees;
    }
}

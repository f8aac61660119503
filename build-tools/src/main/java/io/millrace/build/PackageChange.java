// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How one exported package differs from its recorded signature, and the version that the difference asks for. */
record PackageChange(Diff diff) {

    String name() {
        return diff.getName();
    }

    Delta delta() {
        return diff.getDelta();
    }

    /** True when nothing changed, when the version already says so, or when the package is new. */
    boolean isVersioned() {
        return switch (delta()) {
            case UNCHANGED, IGNORED, ADDED -> true;
            case REMOVED -> false;
            default -> version(diff.getNewer()).compareTo(required()) >= 0;
        };
    }

    /** The lowest version of the package that tells its users the truth about the change. */
    Version required() {
        Version old = version(diff.getOlder());
        return switch (delta()) {
            case MICRO, CHANGED -> new Version(old.getMajor(), old.getMinor(), old.getMicro() + 1);
            case MINOR -> new Version(old.getMajor(), old.getMinor() + 1, 0);
            default -> new Version(old.getMajor() + 1, 0, 0);
        };
    }

    /** The changed elements, deepest level only, as {@code MAJOR removed METHOD name}. */
    List<String> reasons() {
        return reasons(diff, "").toList();
    }

    private static Stream<String> reasons(Diff diff, String path) {
        Delta delta = diff.getDelta();
        if (delta == Delta.UNCHANGED || delta == Delta.IGNORED) {
            return Stream.empty();
        }
        String here = path + "/" + diff.getName();
        if (delta == Delta.ADDED || delta == Delta.REMOVED || diff.getChildren().isEmpty()) {
            return Stream.of(delta + " " + diff.getType() + " " + here);
        }
        return diff.getChildren().stream().flatMap(child -> reasons(child, here));
    }

    private static Version version(Tree tree) {
        return Arrays.stream(tree.getChildren())
                .filter(child -> child.getType() == Type.VERSION)
                .map(child -> new Version(child.getName()))
                .findFirst()
                .orElse(Version.LOWEST);
    }
}

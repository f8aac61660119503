// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

/** Semantic versions. */
final class VersionFunctions {
    private VersionFunctions() {}

    static void addTo(Registry registry) {
        registry.add("semver", a -> SemanticVersion.parse(a.text(0)).members(), Parameter.TEXT)
                .add(
                        "semverCompare",
                        a -> VersionRange.parse(a.text(0)).contains(SemanticVersion.parse(a.text(1))),
                        Parameter.TEXT,
                        Parameter.TEXT);
    }
}

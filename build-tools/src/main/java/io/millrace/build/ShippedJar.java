// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.nio.file.Path;
import java.util.StringJoiner;

/** The Maven coordinates of a jar, told from its place in a repository folder. */
record ShippedJar(String groupId, String artifactId, String version) {

    /** From a path such as {@code org/slf4j/slf4j-api/1.7.36/slf4j-api-1.7.36.jar}. */
    static ShippedJar of(Path path) {
        int names = path.getNameCount();
        if (names < 4) {
            throw new IllegalArgumentException("not the path of an artifact: " + path);
        }
        StringJoiner group = new StringJoiner(".");
        path.subpath(0, names - 3).forEach(name -> group.add(name.toString()));
        return new ShippedJar(
                group.toString(),
                path.getName(names - 3).toString(),
                path.getName(names - 2).toString());
    }

    String key() {
        return groupId + ":" + artifactId;
    }

    @Override
    public String toString() {
        return key() + ":" + version;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import java.nio.file.Path;

/**
 * How the files that follow each other are named: the moment at which one is begun goes in front of the name or behind
 * it.
 */
enum NamePattern {
    NONE,
    PREFIX,
    SUFFIX;

    /** @param millis the moment, in epoch milliseconds */
    Path name(Path path, long millis) {
        String name = path.getFileName().toString();
        return switch (this) {
            case NONE -> path;
            case PREFIX -> path.resolveSibling(millis + "-" + name);
            case SUFFIX -> path.resolveSibling(withSuffix(name, millis));
        };
    }

    private static String withSuffix(String name, long millis) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + "-" + millis : name.substring(0, dot) + "-" + millis + name.substring(dot);
    }
}

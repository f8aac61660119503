// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes, taken as texts; no file is looked at. */
final class PathFunctions {
    private PathFunctions() {}

    static void addTo(Registry registry) {
        registry.add("base", a -> base(a.text(0)), Parameter.TEXT)
                .add("dir", a -> clean(a.text(0).substring(0, a.text(0).lastIndexOf('/') + 1)), Parameter.TEXT)
                .add("clean", a -> clean(a.text(0)), Parameter.TEXT)
                .add("ext", a -> extension(a.text(0)), Parameter.TEXT)
                .add("isAbs", a -> a.text(0).startsWith("/"), Parameter.TEXT)
                .alias("base", "osBase")
                .alias("dir", "osDir")
                .alias("clean", "osClean")
                .alias("ext", "osExt")
                .alias("isAbs", "osIsAbs");
    }

    private static String base(String path) {
        if (path.isEmpty()) return ".";
        String trimmed = path.replaceAll("/+$", "");
        return trimmed.isEmpty() ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    }

    /** The shortest path to the same place. */
    private static String clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) continue;
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) parts.removeLast();
            else if (!up || !absolute) parts.add(part);
        }
        String joined = String.join("/", parts);
        if (absolute) return "/" + joined;
        return joined.isEmpty() ? "." : joined;
    }
}

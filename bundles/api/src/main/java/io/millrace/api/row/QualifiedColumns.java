// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How columns are named in rules that read several sources: {@code source.column}, so that rows of all sources can travel
 * together and joined rows hold equal names apart. Columns that the engine adds, which begin with {@code $$}, have no source.
 *
 * <p>The source of a row is that of its first column; a row without columns has a hidden one to tell.
 */
public final class QualifiedColumns {
    private static final char SEPARATOR = '.';
    private static final String NONE = "$$none";

    private QualifiedColumns() {}

    /** The name of a column of a source. */
    public static String name(String source, String column) {
        return source + SEPARATOR + column;
    }

    /** The name of a column in its source. */
    public static String plain(String qualified) {
        return qualified.substring(qualified.indexOf(SEPARATOR) + 1);
    }

    /** The source of a column, empty if it has none. */
    public static String source(String qualified) {
        int separator = qualified.indexOf(SEPARATOR);
        return separator < 0 ? "" : qualified.substring(0, separator);
    }

    /** The source of the row, or of its first part if it is joined; empty if its columns are not qualified. */
    public static String source(Shape shape) {
        for (int slot = 0; slot < shape.size(); slot++) {
            String source = source(shape.column(slot));
            if (!source.isEmpty()) return source;
        }
        return "";
    }

    /** The layout of rows of a source; one column more than the layout in the source if that has none. */
    public static Shape shape(String source, Shape plain) {
        if (plain.size() == 0) return Shape.of(List.of(name(source, NONE)));
        return Shape.of(IntStream.range(0, plain.size())
                .mapToObj(slot -> name(source, plain.column(slot)))
                .toList());
    }
}

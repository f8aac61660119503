// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import java.util.List;

/** A piece of a page that may hold statements, with the line on which it begins. */
sealed interface Block {
    int line();

    /** A comment, which is not shown: a note for whoever runs the examples. */
    record Note(int line, String text) implements Block {}

    /** Text between fences. */
    record Fence(int line, String language, String text) implements Block {}

    /** A table; cells are as they are written. */
    record Table(int line, List<String> header, List<List<String>> rows) implements Block {}
}

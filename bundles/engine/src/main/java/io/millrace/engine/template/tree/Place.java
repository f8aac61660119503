// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.api.error.EvaluationException;

/**
 * A place in the text of a template.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {
    public static Place of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Place(line, offset - start + 1);
    }

    /** What goes wrong here while the template is carried out. */
    public EvaluationException failure(String problem) {
        return new EvaluationException("template " + this + ": " + problem);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}

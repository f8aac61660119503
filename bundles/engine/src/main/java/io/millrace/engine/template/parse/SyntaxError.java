// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.template.tree.Place;

/** Makes the refusals of templates that cannot be read. */
final class SyntaxError {
    private SyntaxError() {}

    static MillraceException at(String template, int offset, String problem) {
        return MillraceException.options("template " + Place.of(template, offset) + ": " + problem);
    }
}

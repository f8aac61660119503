// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template;

import io.millrace.api.time.Clock;
import io.millrace.engine.template.parse.TemplateParser;
import io.millrace.engine.template.tree.Body;
import io.millrace.engine.template.tree.Run;

/**
 * A text with actions in double braces that are carried out on data.
 *
 * <p><b>Threads:</b> immutable; may be executed by many threads at once.
 */
public final class Template {
    private final Body body;

    private Template(Body body) {
        this.body = body;
    }

    /** Whether a text has actions in it, so that it is more than itself. */
    public static boolean isTemplate(String text) {
        return text.contains("{{");
    }

    /**
     * Reads a template.
     *
     * @throws io.millrace.api.error.MillraceException with code EXECUTOR: what is wrong with it, and in which line and column
     */
    public static Template parse(String text) {
        return new Template(TemplateParser.parse(text));
    }

    /**
     * Carries the template out.
     *
     * @param data neutral values; maps of it are not changed
     * @param text where the result is appended
     * @throws io.millrace.api.error.EvaluationException with the place in the template; what was appended before stays
     */
    public void execute(Object data, Clock clock, StringBuilder text) {
        body.run(Run.of(body, data, clock, text), data);
    }
}

// SPDX-License-Identifier: Apache-2.0
/**
 * Data templates in the language of Go's {@code text/template}, as eKuiper users write them: read once when a rule is
 * made, carried out for each message. Not a web template engine: nothing is escaped unless a template asks for it.
 */
package io.millrace.engine.template;

// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins;

/**
 * An extension that a plugin provides.
 *
 * @param kind source, sink, lookup, operator, function, format or connection
 * @param name type or function name
 * @param used whether rules get it from this plugin, and not from another that provides it too
 */
public record ProvidedExtension(String kind, String name, boolean used) {
    @Override
    public String toString() {
        return kind + " " + name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

/**
 * A schema as users register it. Texts are empty where nothing is given.
 *
 * @param content the text of the schema; either this or a file is given
 * @param file where its file is fetched; of a registered schema, where it lies
 * @param version compared as text
 */
public record SchemaDefinition(String type, String name, String content, String file, String soFile, String version) {
    /** A schema of the given text. */
    public static SchemaDefinition ofContent(String type, String name, String content, String version) {
        return new SchemaDefinition(type, name, content, "", "", version);
    }
}

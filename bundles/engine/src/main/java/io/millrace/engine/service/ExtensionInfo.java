// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

/**
 * An installed extension.
 *
 * @param kind source, sink, lookup, operator, function, format or connection
 * @param name type or function name
 * @param bundle symbolic name of the bundle that provides it
 * @param version of that bundle
 * @param used whether this provider is the one in use
 */
public record ExtensionInfo(String kind, String name, String bundle, String version, boolean used) {}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

/**
 * How extensions of one kind are published.
 *
 * @param kind source, sink, lookup, operator, function, format or connection
 * @param service name of the interface under which they are registered
 * @param property service property that names an extension; a text or a list of texts
 */
public record ExtensionContract(String kind, String service, String property) {}

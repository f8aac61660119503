// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import java.util.List;

/** The kinds of extension, as the engine words them. */
final class PluginKinds {
    static final List<String> ALL = List.of("connection", "format", "function", "lookup", "operator", "sink", "source");

    private PluginKinds() {}
}

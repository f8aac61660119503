// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins;

import java.util.List;

/**
 * What a plugin is for, in the words of whoever installs it.
 *
 * @param kind source, sink or function
 * @param name what its user calls it
 * @param extensions the extensions of that kind that it must provide
 */
public record Role(String kind, String name, List<String> extensions) {
    public Role {
        extensions = List.copyOf(extensions);
    }
}

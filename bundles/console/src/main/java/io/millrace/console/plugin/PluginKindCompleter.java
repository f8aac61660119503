// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.console.Completions;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes kinds of extension. */
@Service
public final class PluginKindCompleter extends Completions {
    @Override
    protected List<String> words() {
        return PluginKinds.ALL;
    }
}

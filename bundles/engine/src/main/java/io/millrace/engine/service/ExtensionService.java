// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.List;

/**
 * The extensions that are installed.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
public interface ExtensionService {
    /** All extensions, ordered by kind and name; where several provide one, the one in use comes first. */
    List<ExtensionInfo> list();

    /** Ids of the rules that use an extension now, in order. Rules that are stopped or wait use nothing. */
    List<String> rulesUsing(String kind, String name);

    /** The kinds of extension and how a bundle publishes them. */
    List<ExtensionContract> contracts();
}

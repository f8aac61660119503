// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import org.osgi.annotation.versioning.ProviderType;

/** Makes panes that all collect in the same way. */
@ProviderType
public interface PaneFactory {
    Pane create();

    /** A pane that forgets its oldest rows. */
    SlidingPane createSliding();
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

/** Told when the provider in use for an extension changes. Called on the thread that makes the change; must be quick. */
@FunctionalInterface
public interface ExtensionListener {
    void changed(ExtensionId id);
}

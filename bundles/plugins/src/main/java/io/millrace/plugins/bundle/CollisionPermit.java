// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import io.millrace.plugins.record.PluginRecord;
import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.bundle.CollisionHook;

/**
 * Lets two bundles of the same plugin in the same version be there while one takes over from the other. All other bundles
 * collide as they always do.
 */
public final class CollisionPermit implements CollisionHook {
    private final Bundle installer;

    /** @param installer the bundle that installs plugins */
    public CollisionPermit(Bundle installer) {
        this.installer = installer;
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> collisions) {
        if (operation == INSTALLING && target.equals(installer)) {
            collisions.removeIf(bundle -> PluginRecord.isLocation(bundle.getLocation()));
        }
    }
}

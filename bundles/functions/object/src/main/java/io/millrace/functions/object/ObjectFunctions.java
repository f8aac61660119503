// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions of objects. */
@Component
public final class ObjectFunctions {
    private final FunctionFamily family;

    @Activate
    public ObjectFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>(Contents.all());
        all.putAll(Makers.all());
        all.put("object_construct", new ObjectConstruct());
        all.put("object_pick", new ObjectPick());
        all.put("erase", new Erase());
        return all;
    }
}

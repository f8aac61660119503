// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import io.millrace.api.operator.Operator;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.testkit.engine.HarnessProviders;
import java.util.ArrayList;
import java.util.List;

/** Notes the operators that a registry gives out, in the order in which they are asked for. */
final class RecordedOperators {
    private final List<Operator> given = new ArrayList<>();

    RecordedOperators(ExtensionRegistry registry) {
        for (String type : registry.names(ExtensionKind.OPERATOR)) {
            Provider provider = registry.require(new ExtensionId(ExtensionKind.OPERATOR, type));
            HarnessProviders.add(registry, ExtensionKind.OPERATOR, type, () -> noted(provider));
        }
    }

    private Object noted(Provider provider) {
        Object operator = provider.create().get();
        given.add((Operator) operator);
        return operator;
    }

    /** Those that were given out since this was last asked. */
    List<Operator> take() {
        List<Operator> taken = List.copyOf(given);
        given.clear();
        return taken;
    }
}

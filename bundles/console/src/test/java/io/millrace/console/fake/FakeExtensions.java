// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.fake;

import io.millrace.engine.service.ExtensionContract;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import java.util.List;

/** Extensions that no rule uses. */
public record FakeExtensions(List<ExtensionInfo> list) implements ExtensionService {
    public FakeExtensions(ExtensionInfo... infos) {
        this(List.of(infos));
    }

    @Override
    public List<String> rulesUsing(String kind, String name) {
        return List.of();
    }

    @Override
    public List<ExtensionContract> contracts() {
        return List.of();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.function.Function;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.service.ExtensionContract;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One source and its lookup table, no functions. */
final class FakeExtensions implements ExtensionService {
    @Override
    public List<ExtensionInfo> list() {
        return List.of(
                new ExtensionInfo("source", "sim", "io.millrace.source.sim", "1.0.0", true),
                new ExtensionInfo("source", "sim", "io.millrace.source.other", "1.0.0", false));
    }

    @Override
    public List<String> rulesUsing(String kind, String name) {
        return List.of();
    }

    @Override
    public List<ExtensionContract> contracts() {
        return List.of();
    }

    @Override
    public Optional<OptionSet> options(String kind, String name) {
        return Optional.of(OptionSet.of(
                Option.text("datasource").describe("Where"),
                Option.duration("interval").orElse(Duration.ofSeconds(1)).describe("How often"),
                Option.text("mode").mandatory().oneOf("a", "b")));
    }

    @Override
    public Map<String, Function> functions() {
        return Map.of();
    }
}

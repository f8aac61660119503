// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.ConfigurationService;
import java.util.Map;
import java.util.TreeMap;

/** Groups in memory, all of them kept by users. */
final class FakeGroups implements ConfigurationService {
    private final Map<String, Map<String, Map<String, Map<String, Object>>>> kinds = new TreeMap<>();

    @Override
    public Map<String, Map<String, Object>> groups(String kind, String type) {
        return kept(kind).getOrDefault(type, Map.of());
    }

    @Override
    public Map<String, Map<String, Map<String, Object>>> kept(String kind) {
        return kinds.computeIfAbsent(kind, name -> new TreeMap<>());
    }

    @Override
    public void put(String kind, String type, String group, Map<String, Object> options) {
        kept(kind).computeIfAbsent(type, name -> new TreeMap<>()).put(group, options);
    }

    @Override
    public void delete(String kind, String type, String group) {
        kept(kind).get(type).remove(group);
    }
}

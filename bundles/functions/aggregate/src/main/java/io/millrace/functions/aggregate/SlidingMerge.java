// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@link MergeAgg} is, for a window that slides: a member goes with the last object that has it. */
final class SlidingMerge implements SlidingAccumulator {
    private static final class Member {
        private Object last;
        private long objects;
    }

    private final Map<String, Member> members = new LinkedHashMap<>();

    @Override
    public void add(Arguments newest) {
        if (!(newest.get(0) instanceof Map<?, ?> object)) return;
        object.forEach((name, value) -> {
            Member member = members.computeIfAbsent((String) name, any -> new Member());
            member.last = value;
            member.objects++;
        });
    }

    @Override
    public void remove(Arguments oldest) {
        if (!(oldest.get(0) instanceof Map<?, ?> object)) return;
        for (Object name : object.keySet()) {
            if (--members.get(name).objects == 0) members.remove(name);
        }
    }

    @Override
    public void result(Value out) {
        if (members.isEmpty()) {
            out.setNull();
            return;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        members.forEach((name, member) -> merged.put(name, member.last));
        out.set(Collections.unmodifiableMap(merged));
    }

    @Override
    public void clear() {
        members.clear();
    }
}

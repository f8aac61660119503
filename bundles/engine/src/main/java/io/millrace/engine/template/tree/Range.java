// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Types;
import java.util.List;
import java.util.Map;

/** Goes through a list, the members of a map in the order of their names, or the numbers below an integer. */
public record Range(Place place, Pipeline value, List<Step> steps, List<Step> otherwise) implements Step {

    @Override
    public Then run(Run run, Object dot) {
        Object all = value.unset(run, dot);
        boolean entered;
        if (all instanceof List<?> list) entered = throughList(list, run);
        else if (all instanceof Map<?, ?> map) entered = throughMap(map, run);
        else if (all instanceof byte[] bytes) entered = throughBytes(bytes, run);
        else if (Types.isInteger(all)) entered = throughNumbers((Number) all, run);
        else if (Types.isNothing(all)) entered = false;
        else throw place.failure("range can't iterate over " + Printed.of(all));
        return entered ? Then.NEXT : Step.all(otherwise, run, dot);
    }

    private boolean throughList(List<?> list, Run run) {
        for (int i = 0; i < list.size(); i++) {
            if (!round(i, list.get(i), run)) return true;
        }
        return !list.isEmpty();
    }

    private boolean throughMap(Map<?, ?> map, Run run) {
        for (Map.Entry<String, Object> member : Printed.sorted(map).entrySet()) {
            if (!round(member.getKey(), member.getValue(), run)) return true;
        }
        return !map.isEmpty();
    }

    private boolean throughBytes(byte[] bytes, Run run) {
        for (int i = 0; i < bytes.length; i++) {
            if (!round(i, bytes[i] & 0xFF, run)) return true;
        }
        return bytes.length > 0;
    }

    private boolean throughNumbers(Number below, Run run) {
        if (value.variables() > 1)
            throw place.failure("can't use " + below + " to iterate over more than one variable");
        for (long number = 0; number < below.longValue(); number++) {
            Object item = below instanceof Integer ? (Object) (int) number : (Object) number;
            if (!round(item, item, run)) return true;
        }
        return below.longValue() > 0;
    }

    /** Returns false if it was the last one. */
    private boolean round(Object key, Object item, Run run) {
        value.setRound(run, key, item);
        return Step.all(steps, run, item) != Then.BREAK;
    }
}

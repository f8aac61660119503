// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Pane;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.row.Row;
import io.millrace.api.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** Whatever is done to panes, they hold what a plain recomputation from all rows gives. */
public class GroupPanePropertyTest {
    /** What was put into a pane, and its groups worked out the slow way. */
    private static final class Naive {
        final List<Map<String, Object>> rows = new ArrayList<>();

        List<Map<String, Object>> groups() {
            Map<Object, List<Map<String, Object>>> byKey = new LinkedHashMap<>();
            for (Map<String, Object> row : rows) {
                Object key = row.get("k");
                byKey.computeIfAbsent(key == null ? Optional.empty() : ValueText.of(key), any -> new ArrayList<>())
                        .add(row);
            }
            return byKey.values().stream().map(Naive::group).toList();
        }

        private static Map<String, Object> group(List<Map<String, Object>> members) {
            long sum = 0;
            List<Object> all = new ArrayList<>();
            for (Map<String, Object> member : members) {
                if (member.get("v") != null) sum += (Long) member.get("v");
                all.add(member.get("v"));
            }
            return values("k", members.get(0).get("k"), "$$sum", sum, "$$all", all);
        }
    }

    private final PaneFixture fixture = new PaneFixture();
    private final PaneFactory factory = fixture.factory(Optional.empty(), PaneFixture.keeping(List.of("k"), "k"));

    private static Object key(Random random, int variety) {
        int number = random.nextInt(variety);
        return switch (random.nextInt(8)) {
            case 0 -> (double) number;
            case 1 -> String.valueOf(number);
            case 2 -> number % 5 == 0 ? null : "k" + number;
            default -> (long) number;
        };
    }

    @Test
    public void panesHoldWhatARecomputationGives() throws Exception {
        for (int seed = 0; seed < 60; seed++) run(seed);
    }

    private void run(int seed) throws Exception {
        Random random = new Random(seed);
        Pane[] panes = {factory.create(), factory.create(), factory.create()};
        Naive[] models = {new Naive(), new Naive(), new Naive()};
        int variety = 1 + random.nextInt(seed % 3 == 0 ? 500 : 12);
        for (int step = 0; step < 400; step++) {
            int target = random.nextInt(panes.length);
            int action = random.nextInt(100);
            if (action < 90) addRow(panes[target], models[target], random, variety);
            else if (action < 93) addAll(panes, models, target, (target + 1) % panes.length);
            else if (action < 96) clear(panes[target], models[target]);
            else if (action < 98) panes[target] = restored(panes[target]);
            else check(seed, panes[target], models[target]);
        }
        for (int i = 0; i < panes.length; i++) check(seed, panes[i], models[i]);
    }

    private static void addRow(Pane pane, Naive model, Random random, int variety) {
        Object value = random.nextInt(10) == 0 ? null : (Object) (long) random.nextInt(100);
        Map<String, Object> values = values("v", value, "k", key(random, variety));
        pane.add(Row.of(values));
        model.rows.add(values);
    }

    private static void addAll(Pane[] panes, Naive[] models, int target, int later) {
        panes[target].addAll(panes[later]);
        models[target].rows.addAll(models[later].rows);
    }

    private static void clear(Pane pane, Naive model) {
        pane.clear();
        model.rows.clear();
    }

    private Pane restored(Pane pane) throws Exception {
        Pane other = factory.create();
        other.restore(pane.save(), pane.stateVersion());
        return other;
    }

    private static void check(int seed, Pane pane, Naive model) {
        assertThat(pane.rowCount()).as("rows of seed %d", seed).isEqualTo(model.rows.size());
        var out = PaneFixture.emit(pane);
        List<Map<String, Object>> groups = out.batches.isEmpty() ? List.of() : out.onlyBatch();
        assertThat(groups).as("groups of seed %d", seed).isEqualTo(model.groups());
    }
}

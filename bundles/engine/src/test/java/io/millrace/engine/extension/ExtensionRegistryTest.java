// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.PluginMissingException;
import io.millrace.engine.fake.Providers;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class ExtensionRegistryTest {
    private static final ExtensionId MQTT = new ExtensionId(ExtensionKind.SOURCE, "mqtt");

    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final List<ExtensionId> changes = new ArrayList<>();

    @Before
    public void listen() {
        registry.addListener(changes::add);
    }

    private static Provider mqtt(int ranking, int version) {
        return Providers.of(ExtensionKind.SOURCE, "mqtt", ranking, version, Object::new, instance -> {});
    }

    private void assertOrder(Provider... best) {
        assertThat(registry.all()).containsExactly(best);
        assertThat(registry.find(MQTT)).contains(best[0]);
    }

    @Test
    public void theHighestRankingWins() {
        Provider low = mqtt(0, 9);
        Provider high = mqtt(5, 1);
        registry.add(low);
        registry.add(high);
        assertOrder(high, low);
    }

    @Test
    public void ofEqualRankingsTheHighestVersionWins() {
        Provider newer = mqtt(0, 10);
        Provider older = mqtt(0, 2);
        registry.add(newer);
        registry.add(older);
        assertOrder(newer, older);
    }

    @Test
    public void ofEqualVersionsTheOldestServiceWins() {
        Provider first = mqtt(0, 1);
        Provider second = mqtt(0, 1);
        registry.add(second);
        registry.add(first);
        assertOrder(first, second);
    }

    @Test
    public void whenTheWinnerGoesTheNextTakesOver() {
        Provider low = mqtt(0, 1);
        Provider high = mqtt(5, 1);
        registry.add(low);
        registry.add(high);
        registry.remove(high);
        assertOrder(low);
        registry.remove(low);
        assertThat(registry.find(MQTT)).isEmpty();
        assertThat(registry.all()).isEmpty();
    }

    @Test
    public void listenersHearOnlyOfAnotherProviderInUse() {
        Provider winner = mqtt(5, 1);
        Provider loser = mqtt(0, 1);
        registry.add(winner);
        assertThat(changes).containsExactly(MQTT);
        registry.add(loser);
        registry.remove(loser);
        registry.remove(loser);
        assertThat(changes).hasSize(1);
        registry.add(loser);
        registry.remove(winner);
        assertThat(changes).hasSize(2);
        registry.remove(loser);
        assertThat(changes).containsExactly(MQTT, MQTT, MQTT);
    }

    @Test
    public void aListenerSeesTheChangeAndMayAskTheRegistry() {
        List<Boolean> found = new ArrayList<>();
        registry.addListener(id -> found.add(registry.find(id).isPresent()));
        Provider provider = mqtt(0, 1);
        registry.add(provider);
        registry.remove(provider);
        assertThat(found).containsExactly(true, false);
    }

    @Test
    public void aRemovedListenerHearsNothing() {
        List<ExtensionId> heard = new ArrayList<>();
        ExtensionListener listener = heard::add;
        registry.addListener(listener);
        registry.removeListener(listener);
        registry.add(mqtt(0, 1));
        assertThat(heard).isEmpty();
    }

    @Test
    public void kindsHaveNameSpacesOfTheirOwn() {
        registry.add(mqtt(0, 1));
        registry.add(Providers.of(ExtensionKind.SINK, "mqtt", Object::new));
        registry.add(Providers.of(ExtensionKind.SINK, "log", Object::new));
        assertThat(registry.names(ExtensionKind.SOURCE)).containsExactly("mqtt");
        assertThat(registry.names(ExtensionKind.SINK)).containsExactlyInAnyOrder("mqtt", "log");
        assertThat(registry.names(ExtensionKind.FORMAT)).isEmpty();
    }

    @Test
    public void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> registry.require(MQTT))
                .isInstanceOfSatisfying(PluginMissingException.class, missing -> {
                    assertThat(missing.code()).isEqualTo(ErrorCode.PLUGIN_MISSING);
                    assertThat(missing.kind()).isEqualTo("source");
                    assertThat(missing.name()).isEqualTo("mqtt");
                })
                .hasMessage("PLUGIN_MISSING: source mqtt");
    }

    @Test
    public void anIdIsFoundByTheLabelOfItsKind() {
        for (ExtensionKind kind : ExtensionKind.values()) {
            assertThat(ExtensionId.of(kind.label(), "x")).contains(new ExtensionId(kind, "x"));
        }
        assertThat(ExtensionId.of("gadget", "x")).isEmpty();
    }
}

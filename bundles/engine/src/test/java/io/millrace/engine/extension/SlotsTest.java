// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.engine.fake.Providers;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class SlotsTest {
    private static final ExtensionId F = new ExtensionId(ExtensionKind.FUNCTION, "f");

    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final Slots slots = new Slots(registry);
    private final List<Object> released = new ArrayList<>();

    private Provider install(int ranking) {
        Provider provider = Providers.of(ExtensionKind.FUNCTION, "f", ranking, 1, StringBuilder::new, released::add);
        registry.add(provider);
        return provider;
    }

    @Test
    public void eachTakenSlotHasAnInstanceOfItsOwn() {
        install(0);
        Object first =
                slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class).get();
        Object second =
                slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class).get();
        assertThat(first).isNotSameAs(second);
        assertThat(slots.uses()).containsExactly(F);
    }

    @Test
    public void sharedSlotsAreOne() {
        install(0);
        Slot<StringBuilder> first = slots.share(ExtensionKind.FUNCTION, "f", StringBuilder.class);
        assertThat(slots.share(ExtensionKind.FUNCTION, "f", StringBuilder.class))
                .isSameAs(first);
        slots.close();
        assertThat(released).hasSize(1);
    }

    @Test
    public void whatIsMissingCannotBeTaken() {
        assertThatThrownBy(() -> slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: function f");
        assertThat(slots.uses()).isEmpty();
        install(0);
        assertThat(slots.share(ExtensionKind.FUNCTION, "f", StringBuilder.class).get())
                .isNotNull();
    }

    @Test
    public void anInstanceOfAnotherClassIsGivenBack() {
        install(0);
        assertThatThrownBy(() -> slots.take(ExtensionKind.FUNCTION, "f", Integer.class))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("function f is no Integer");
        assertThat(released).hasSize(1);
    }

    @Test
    public void closingGivesAllInstancesBack() {
        install(0);
        Slot<StringBuilder> first = slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class);
        Slot<StringBuilder> second = slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class);
        List<Object> instances = List.of(first.get(), second.get());
        slots.close();
        slots.close();
        assertThat(released).containsExactlyElementsOf(instances);
        assertThat(slots.uses()).isEmpty();
        assertThatThrownBy(first::get).isInstanceOf(EvaluationException.class).hasMessage("PLUGIN_MISSING: function f");
    }

    @Test
    public void aSlotFilledAnewGivesTheOldInstanceBack() {
        Provider old = install(0);
        Slot<StringBuilder> slot = slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class);
        StringBuilder before = slot.get();
        Provider better = install(1);
        slot.fill(better);
        assertThat(slot.get()).isNotSameAs(before);
        assertThat(released).containsExactly(before);
        assertThat(slot.isFilledBy(better)).isTrue();
        assertThat(slot.isFilledBy(old)).isFalse();
    }

    @Test
    public void aFailedFillingKeepsTheOldInstance() {
        install(0);
        Slot<StringBuilder> slot = slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class);
        StringBuilder before = slot.get();
        Provider wrong = Providers.of(ExtensionKind.FUNCTION, "f", () -> "a text");
        assertThatThrownBy(() -> slot.fill(wrong)).isInstanceOf(EvaluationException.class);
        assertThat(slot.get()).isSameAs(before);
        assertThat(released).isEmpty();
    }

    @Test
    public void slotsAreOutdatedWhileAnotherProviderOrNoneIsInUse() {
        Provider first = install(0);
        assertThat(slots.isOutdated(F)).as("unused").isFalse();
        slots.take(ExtensionKind.FUNCTION, "f", StringBuilder.class);
        assertThat(slots.isOutdated(F)).isFalse();
        Provider loser = install(-1);
        assertThat(slots.isOutdated(F)).as("beside a loser").isFalse();
        Provider better = install(1);
        assertThat(slots.isOutdated(F)).as("beside a better one").isTrue();
        registry.remove(better);
        assertThat(slots.isOutdated(F)).as("after the better one went").isFalse();
        registry.remove(first);
        assertThat(slots.isOutdated(F)).as("after its own went").isTrue();
        registry.remove(loser);
        assertThat(slots.isOutdated(F)).as("with none left").isTrue();
        assertThat(slots.isOutdated(new ExtensionId(ExtensionKind.SOURCE, "f"))).isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.source.CollectingEmitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

public class MemorySourceTest {
    private final OneListenerBus bus = new OneListenerBus();
    private final FakeNodeContext context = new FakeNodeContext().withConnection("memory", bus);
    private final CollectingEmitter out = new CollectingEmitter();
    private final MemorySource source = new MemorySource();

    @Test
    public void emitsWhatIsPublishedAndSaysOnWhichTopic() throws Exception {
        subscribe("home/+");

        bus.publish("home/hot", Map.of("a", 1L));
        bus.publish("home/cold", Map.of("a", 2L));

        assertThat(bus.filter()).contains("home/+");
        assertThat(out.events()).containsExactly(Map.of("a", 1L), Map.of("a", 2L));
        assertThat(out.metadata()).containsExactly(Map.of("topic", "home/hot"), Map.of("topic", "home/cold"));
    }

    @Test
    public void emitsOneEventAtATimeHoweverManyPublish() throws Exception {
        int publishers = 4;
        int eventsEach = 500;
        List<Integer> unguarded = new ArrayList<>();
        context.provision(source, Map.of("datasource", "a"));
        source.connect();
        source.subscribe(new UnguardedEmitter(unguarded));

        ExecutorService threads = Executors.newFixedThreadPool(publishers);
        List<Future<?>> done = new ArrayList<>();
        for (int publisher = 0; publisher < publishers; publisher++) {
            done.add(threads.submit(() -> publishTimes(eventsEach)));
        }
        for (Future<?> each : done) each.get();
        threads.shutdown();

        assertThat(unguarded).isEqualTo(Collections.nCopies(publishers * eventsEach, 1));
    }

    private void publishTimes(int count) {
        for (int i = 0; i < count; i++) bus.publish("a", Map.of("a", 1L));
    }

    @Test
    public void doesNotLetOneSlowRuleStallThePublishers() {
        assertThat(source.mayBeHeldBack()).isFalse();
    }

    @Test
    public void stopsWhenTheRuleWantsNoMore() throws Exception {
        subscribe("a");

        out.cancel();
        bus.publish("a", Map.of("a", 1L));

        assertThat(out.events()).isEmpty();
    }

    @Test
    public void listensNoMoreOnceClosed() throws Exception {
        subscribe("a");

        source.close();

        assertThat(bus.filter()).isEmpty();
    }

    @Test
    public void doesNotListenIfItIsClosedBeforeItWasSubscribed() throws Exception {
        context.provision(source, Map.of("datasource", "a"));
        source.connect();

        source.close();
        source.subscribe(out);

        assertThat(bus.filter()).isEmpty();
    }

    @Test
    public void refusesABadTopic() {
        assertThatThrownBy(() -> context.provision(source, Map.of()))
                .hasMessageContaining("option datasource is missing");
        assertThatThrownBy(() -> context.provision(source, Map.of("datasource", "#/a")))
                .hasMessage("memory topic #/a: # is allowed at the end only");
    }

    private void subscribe(String topic) throws Exception {
        context.provision(source, Map.of("datasource", topic));
        source.connect();
        source.subscribe(out);
    }
}

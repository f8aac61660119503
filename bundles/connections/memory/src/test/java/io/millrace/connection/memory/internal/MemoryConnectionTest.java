// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryBus.Subscription;
import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.TopicFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MemoryConnectionTest {
    private final MemoryBus bus = new MemoryConnection();
    private final List<String> heard = new ArrayList<>();

    @Test
    public void thereIsOneBusWhateverTheOptions() {
        assertThat(bus.shareKey(Options.empty()))
                .isNotEmpty()
                .isEqualTo(bus.shareKey(Options.of(Map.of("topic", "a"))));
    }

    @Test
    public void isConnectedFromTheBeginning() {
        List<ConnectionState> states = new ArrayList<>();

        bus.open(Options.empty(), (state, message) -> states.add(state));
        bus.addListener((state, message) -> states.add(state));

        assertThat(states).containsExactly(ConnectionState.CONNECTED, ConnectionState.CONNECTED);
    }

    @Test
    public void tellsListenersInTheOrderInWhichTheySubscribed() {
        listen("first", "a/b");
        listen("second", "a/+");
        listen("third", "a/b");
        listen("fourth", "#");
        listen("elsewhere", "b/+");

        bus.publish("a/b", row(1));

        assertThat(heard).containsExactly("first a/b 1", "second a/b 1", "third a/b 1", "fourth a/b 1");
    }

    @Test
    public void discardsWhatNobodyListensTo() {
        bus.publish("a/b", row(1));
        listen("late", "a/b");

        assertThat(heard).isEmpty();
    }

    @Test
    public void aNewTopicReachesPatternsThatWereThereBefore() {
        listen("pattern", "sensors/#");

        bus.publish("sensors/new/one", row(1));

        assertThat(heard).containsExactly("pattern sensors/new/one 1");
    }

    @Test
    public void aClosedSubscriptionHearsNoMore() throws Exception {
        for (String filter : List.of("a", "+")) {
            Subscription subscription = listen(filter, filter);
            subscription.close();
            subscription.close();
        }
        listen("other", "a");

        bus.publish("a", row(1));

        assertThat(heard).containsExactly("other a 1");
    }

    @Test
    public void listenersMaySubscribeAndCloseWhileTheyAreTold() {
        List<Subscription> own = new ArrayList<>();
        own.add(subscribe("a", (topic, row, change) -> {
            own.get(0).close();
            listen("new", "a");
        }));
        listen("behind", "a");

        bus.publish("a", row(1));
        assertThat(heard).containsExactly("behind a 1");

        bus.publish("a", row(2));
        assertThat(heard).containsExactly("behind a 1", "behind a 2", "new a 2");
    }

    @Test
    public void listenersKeepTheirRowWhenThePublisherFillsItAnew() {
        List<Row> kept = new ArrayList<>();
        subscribe("a", (topic, row, change) -> kept.add(row));
        Row row = row(1);

        bus.publish("a", row);
        row.setLong(0, 99);

        assertThat(kept).extracting(Row::toMap).containsExactly(Map.of("value", 1L));
    }

    @Test
    public void aMessageCarriesItsTopicButNotTheWindowItCameFrom() {
        List<Row> kept = new ArrayList<>();
        subscribe("a", (topic, row, change) -> kept.add(row));
        Row row = row(1);
        row.setWindow(WindowRange.of(0, 10));
        row.setMetadata(Map.of("topic", "where the publisher read it", "qos", 1L));

        bus.publish("a", row);

        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).window()).isEmpty();
        assertThat(kept.get(0).metadata()).isEqualTo(Map.of("topic", "a"));
    }

    @Test
    public void aListenerThatFailsHarmsNobody() {
        subscribe("a", (topic, row, change) -> {
            throw new IllegalStateException("broken listener");
        });
        listen("behind", "a");

        assertThatCode(() -> bus.publish("a", row(1))).doesNotThrowAnyException();

        assertThat(heard).containsExactly("behind a 1");
    }

    private Subscription listen(String name, String filter) {
        return subscribe(filter, (topic, row, change) -> heard.add(name + " " + topic + " " + row.get("value")));
    }

    private Subscription subscribe(String filter, MemoryListener listener) {
        return bus.subscribe(TopicFilter.parse(filter), listener);
    }

    private static Row row(long value) {
        return Row.of(Map.of("value", value));
    }
}

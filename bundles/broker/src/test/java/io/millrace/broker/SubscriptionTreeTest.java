// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.List;
import org.junit.Test;

public class SubscriptionTreeTest {
    private static final List<String> FILTERS =
            List.of("a/b", "a/+", "a/#", "#", "+", "+/b", "/+", "+/+/c", "$SYS/#", "$SYS/+", "a/b/#", "a//c", "a/+/c");
    private static final List<String> TOPICS =
            List.of("a", "a/b", "/b", "b", "a/b/c", "a//c", "$SYS/b", "$SYS", "a/b/", "x/y/c", "a/b/c/d");

    private final SubscriptionTree tree = new SubscriptionTree();
    private final Session session = new Session("one", true);

    @Test
    public void findsWhatTheFilterSaysForEveryPairOfFilterAndTopic() {
        for (String filter : FILTERS) {
            tree.add(filter, session, MqttQoS.AT_LEAST_ONCE);
            for (String topic : TOPICS) {
                assertThat(tree.match(topic).containsKey(session))
                        .as("%s for %s", filter, topic)
                        .isEqualTo(Topics.matches(filter, topic));
            }
            tree.remove(filter, session);
        }
    }

    @Test
    public void wildcardsTakeTheLevelsThatTheStandardSays() {
        assertThat(matching("a/#")).containsExactly("a", "a/b", "a/b/c", "a//c", "a/b/", "a/b/c/d");
        assertThat(matching("a/+")).containsExactly("a/b");
        assertThat(matching("+/+/c")).containsExactly("a/b/c", "a//c", "x/y/c");
        assertThat(matching("#")).doesNotContain("$SYS", "$SYS/b").contains("a", "/b");
        assertThat(matching("$SYS/#")).containsExactly("$SYS/b", "$SYS");
    }

    @Test
    public void aSessionIsFoundOnceWithTheHighestQosOfItsFilters() {
        tree.add("a/#", session, MqttQoS.AT_MOST_ONCE);
        tree.add("a/+", session, MqttQoS.EXACTLY_ONCE);
        tree.add("a/b", session, MqttQoS.AT_LEAST_ONCE);

        assertThat(tree.match("a/b")).containsOnlyKeys(session).containsValue(MqttQoS.EXACTLY_ONCE);
    }

    @Test
    public void aRemovedFilterLeavesTheOthers() {
        tree.add("a/b", session, MqttQoS.AT_MOST_ONCE);
        tree.add("a/b/c", session, MqttQoS.AT_MOST_ONCE);
        tree.remove("a/b", session);
        tree.remove("never/there", session);

        assertThat(tree.match("a/b")).isEmpty();
        assertThat(tree.match("a/b/c")).containsOnlyKeys(session);
    }

    @Test
    public void knowsFiltersAndNamesThatAreNone() {
        assertThat(List.of("", "a/#/b", "a#", "a+/b", "a/b\0")).noneMatch(Topics::isFilter);
        assertThat(List.of("a", "+", "#", "/", "a/+/#")).allMatch(Topics::isFilter);
        assertThat(List.of("", "a/+", "#", "a\0")).noneMatch(Topics::isName);
    }

    private List<String> matching(String filter) {
        SubscriptionTree single = new SubscriptionTree();
        single.add(filter, session, MqttQoS.AT_MOST_ONCE);
        return TOPICS.stream().filter(topic -> !single.match(topic).isEmpty()).toList();
    }
}

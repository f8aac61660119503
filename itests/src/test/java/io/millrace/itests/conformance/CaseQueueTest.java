// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import io.millrace.itests.server.ServerAddress;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class CaseQueueTest {
    private final Case first = reading("demo");
    private final Case second = reading("demo");
    private final Case other = reading("plant");
    private final CasePlayer player = player();
    private CaseQueue queue;

    @Before
    public void fill() {
        queue = new CaseQueue(List.of(other, first, second));
    }

    @Test
    public void casesWithTheMostSharedNameComeFirst() throws InterruptedException {
        assertThat(queue.take(player)).containsSame(first);
    }

    @Test
    public void twoCasesThatShareANameAreNotPlayedTogetherOnOneServer() throws InterruptedException {
        queue.take(player);
        assertThat(queue.take(player)).containsSame(other);
        queue.giveBack(player, first);
        assertThat(queue.take(player)).containsSame(second);
        assertThat(queue.take(player)).isEmpty();
    }

    @Test
    public void anotherServerMayPlayThemAtTheSameTime() throws InterruptedException {
        assertThat(queue.take(player)).containsSame(first);
        assertThat(queue.take(player())).containsSame(second);
    }

    private static CasePlayer player() {
        return new CasePlayer(new ServerAddress("http://127.0.0.1:1", "http://127.0.0.1:1"), null);
    }

    private static Case reading(String stream) {
        return Case.of(Json.parsed("{\"name\":\"some/case\",\"streams\":[\"CREATE STREAM " + stream
                + " () WITH ()\"],\"rule\":{\"id\":\"" + System.nanoTime() + "\"},\"input\":[],\"expect\":[]}"));
    }
}

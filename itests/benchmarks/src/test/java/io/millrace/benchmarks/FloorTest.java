// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class FloorTest {
    private static final int EVENTS = 12_000;

    @Test
    public void bothFloorsGiveTheSameRowsForFilterAndProject() throws Exception {
        assertThat(rows(new ScanFloor(), Workload.W1)).isEqualTo(rows(new JacksonFloor(), Workload.W1));
    }

    @Test
    public void bothFloorsGiveTheSameRowsForTheTumblingWindow() throws Exception {
        assertThat(rows(new ScanFloor(), Workload.W2)).isEqualTo(rows(new JacksonFloor(), Workload.W2));
    }

    @Test
    public void bothFloorsAndMillraceGiveTheSameRowsForTheHoppingWindow() throws Exception {
        for (Workload workload : List.of(Workload.W3, Workload.W3_1)) {
            Task task = new Task(workload, Data.generate(30_000));
            Result jackson = verified(new JacksonFloor(), task);
            assertThat(jackson.text(Result.ROWS)).isNotEqualTo("0");
            assertThat(verified(new ScanFloor(), task).sameRowsAs(jackson)).isTrue();
            assertThat(verified(new MillraceCompetitor(), task).sameRowsAs(jackson))
                    .isTrue();
        }
    }

    @Test
    public void bothFloorsGiveTheSameRowsForManyRules() throws Exception {
        Task task = new Task(Workload.W5, 3_000, Data.generate(EVENTS));
        Result jackson = verified(new JacksonFloor(), task);
        assertThat(jackson.text(Result.ROWS)).isNotEqualTo("0");
        assertThat(verified(new ScanFloor(), task).sameRowsAs(jackson)).isTrue();
    }

    @Test
    public void bothFloorsGiveTheSameRowsForChangesOfStatus() throws Exception {
        assertThat(rows(new ScanFloor(), Workload.W6)).isEqualTo(rows(new JacksonFloor(), Workload.W6));
    }

    @Test
    public void theFilterLetsThroughWhatTheDataSayPasses() throws Exception {
        Data data = Data.generate(EVENTS);
        Result result = verified(new JacksonFloor(), new Task(Workload.W1, data));
        int passing = Integer.parseInt(result.text(Result.ROWS));
        assertThat(data.passing(passing - 1)).isNotNegative();
        assertThat(data.passing(passing)).isNegative();
    }

    @Test
    public void rowsWithOtherValuesHaveAnotherHash() throws Exception {
        assertThat(rows(new JacksonFloor(), Workload.W1)).isNotEqualTo(rows(new JacksonFloor(), Workload.W2));
    }

    private static String rows(Competitor competitor, Workload workload) throws Exception {
        Result result = verified(competitor, new Task(workload, Data.generate(EVENTS)));
        return result.text(Result.ROWS) + "/" + result.text(Result.CHECKSUM);
    }

    private static Result verified(Competitor competitor, Task task) throws Exception {
        Result result = new Result();
        try (Passes passes = new Passes(competitor, task)) {
            passes.verify(result);
        }
        return result;
    }
}

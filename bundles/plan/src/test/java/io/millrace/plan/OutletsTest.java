// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class OutletsTest {
    @Test
    public void theFirstWayOutHasTheNameOfTheNode() {
        assertThat(Outlets.name("sw", 0)).isEqualTo("sw");
        assertThat(Outlets.isOf("sw", "sw")).isTrue();
        assertThat(Outlets.count(List.of("sw", "other"), "sw")).isEqualTo(1);
    }

    @Test
    public void furtherWaysAreToldFromOtherNodes() {
        assertThat(Outlets.isOf(Outlets.name("sw", 3), "sw")).isTrue();
        assertThat(Outlets.isOf("sw#x", "sw")).isFalse();
        assertThat(Outlets.isOf("switch#1", "sw")).isFalse();
        assertThat(Outlets.count(List.of("sw#3", "sw", "x#7"), "sw")).isEqualTo(4);
    }
}

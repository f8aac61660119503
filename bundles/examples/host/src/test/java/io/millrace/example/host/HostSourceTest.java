// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.source.SourceHarness;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

public class HostSourceTest {
    private SourceHarness source;

    @Test
    public void tellsHowBusyTheMachineIs() throws Exception {
        source = SourceHarness.of(HostSource::new).open().pull(60_000);

        Map<String, Object> row = source.nextRow();
        assertThat(row).containsEntry("at", 60_000L);
        assertThat(row.get("load")).isInstanceOf(Double.class);
        assertThat((Long) row.get("processors")).isPositive();
        assertThat((Long) row.get("disk_free")).isBetween(0L, (Long) row.get("disk_total"));
    }

    @Test
    public void spaceIsInTheUnitOfTheOption() throws Exception {
        source = SourceHarness.of(HostSource::new).option("unit", "GiB").open().pull(0);
        long inGibibytes = (Long) source.nextRow().get("disk_total");
        source.close();
        source =
                SourceHarness.of(HostSource::new).option("unit", "bytes").open().pull(0);

        assertThat((Long) source.nextRow().get("disk_total") >> 30).isEqualTo(inGibibytes);
    }

    @Test
    public void aFolderThatIsNotThereFailsThePullAndNotTheRule() throws Exception {
        source = SourceHarness.of(HostSource::new).option("folder", "not-there").open();

        assertThatThrownBy(() -> source.pull(0)).hasMessageContaining("not-there");
        source.emitsNothing();
    }

    @Test
    public void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> SourceHarness.of(HostSource::new)
                        .option("unit", "furlongs")
                        .open())
                .hasMessage("option unit is furlongs, expected one of [bytes, MiB, GiB]");
    }

    @After
    public void close() throws Exception {
        if (source != null) source.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class DiskSyncTest {
    private final AtomicInteger syncs = new AtomicInteger();
    private final List<Runnable> later = new ArrayList<>();
    private final DiskSync disk = new DiskSync(syncs::incrementAndGet, later::add);

    @Test
    public void aChangeThatComesAloneIsOnTheDiskAtOnce() {
        disk.changed();

        assertThat(syncs).hasValue(1);
        assertThat(later).isEmpty();
    }

    @Test
    public void changesThatFollowCloselyReachTheDiskTogether() {
        for (int i = 0; i < 1_000; i++) disk.changed();
        assertThat(syncs.get() + later.size()).isLessThan(1_000);

        int before = syncs.get();
        disk.changed();
        later.forEach(Runnable::run);

        assertThat(syncs.get()).isGreaterThan(before);
    }

    @Test
    public void whatIsNotOnTheDiskYetIsWhenTheStoreCloses() {
        disk.changed();
        disk.changed();
        disk.close();

        assertThat(syncs).hasValue(2);
        later.forEach(Runnable::run);
        assertThat(syncs).hasValue(2);
    }
}

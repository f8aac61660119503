// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.type.Schema;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** Flat rows pass through without a trace on the heap, once their strings and names have been seen. */
public class AllocationTest {
    private static final int EVENTS = 200_000;

    private final byte[][] payloads = IntStream.range(0, 1_000)
            .mapToObj(i -> ("{\"deviceId\":\"device-" + i + "\",\"t\":" + i / 7.0 + ",\"n\":" + i * 1_000_003L
                            + ",\"skipped\":[1,{\"a\":\"x\"}],\"ok\":true,\"none\":null}")
                    .getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    @Test
    public void wantedColumnsAreDecodedAndEncodedWithoutAllocation() {
        Optional<List<String>> columns = Optional.of(List.of("deviceId", "t", "n", "ok", "none"));
        JsonFormat format = new JsonFormat();
        Decoder decoder = format.decoder(new DecoderSpecification(Schema.none(), columns, false, Options.empty()));
        Encoder encoder = format.encoder(new EncoderSpecification(List.of(), Options.empty()));
        DecodedRows rows = new DecodedRows();
        ByteOutput out = new ByteOutput();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = -EVENTS; i < EVENTS; i++) {
            if (i == 0) before = threads.getCurrentThreadAllocatedBytes();
            byte[] payload = payloads[(i + EVENTS) % payloads.length];
            decoder.decode(payload, 0, payload.length, rows);
            out.clear();
            encoder.encode(rows.get(0), out);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated / (double) EVENTS).as("bytes per event").isLessThan(8);
    }
}

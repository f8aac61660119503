// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** Documents that are deep or wide cost neither the stack nor quadratic time. */
public class LargeDocumentTest {
    private static final int SMALL_STACK_BYTES = 512 * 1024;
    private static final int MAX_LEVELS = 1_000;

    @Test
    public void aThousandLevelsFitASmallStack() throws Exception {
        assertThat(onASmallStack(() -> depth(Decoding.schemaless().map(objects(MAX_LEVELS)))))
                .isEqualTo(MAX_LEVELS);
        assertThat(onASmallStack(() -> depth(Decoding.columns("a").map(objects(MAX_LEVELS)))))
                .isEqualTo(MAX_LEVELS);
        assertThat(onASmallStack(() -> depth(Decoding.schemaless().map(arrays(MAX_LEVELS)))))
                .isEqualTo(MAX_LEVELS);
        assertThat(onASmallStack(() -> written(Decoding.schemaless().row(objects(MAX_LEVELS)))))
                .isEqualTo(objects(MAX_LEVELS));
        assertThat(onASmallStack(() -> Decoding.columns("w").map(objects(MAX_LEVELS))))
                .isEmpty();
    }

    @Test
    public void moreLevelsAreRefusedWhetherWantedOrNot() throws Exception {
        List<Decoding> decodings = List.of(
                Decoding.schemaless(),
                Decoding.schemalessWithIntegers(),
                Decoding.columns("a"),
                Decoding.columns("w"),
                Decoding.v(DataType.Scalar.BIGINT));
        for (int levels : new int[] {MAX_LEVELS + 1, 100_000}) {
            for (Decoding decoding : decodings) {
                for (String payload : List.of(objects(levels), arrays(levels), "[" + objects(levels - 1) + "]")) {
                    assertThat(onASmallStack(() -> decoding.errorFor(payload)))
                            .startsWith("malformed JSON at byte")
                            .contains("depth")
                            .contains("1000");
                }
            }
        }
    }

    /** The limit leaves no room for quadratic time. */
    @Test(timeout = 10_000)
    public void anObjectMayHaveAnyNumberOfMembers() {
        int members = 100_000;
        String payload = IntStream.range(0, members)
                .mapToObj(i -> "\"member" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        Decoding decoding = Decoding.schemaless();

        for (int i = 0; i < 5; i++)
            assertThat(decoding.row(payload).shape().size()).isEqualTo(members);
    }

    @Test
    public void aMemberThatComesAgainIsFoundWhereverTheShapesFork() {
        Decoding decoding = Decoding.schemaless();
        decoding.map("{\"a\":1,\"b\":1,\"c\":1}");

        assertThat(decoding.map("{\"a\":1,\"c\":1,\"a\":2}")).isEqualTo(Map.of("a", 2.0, "c", 1.0));
        assertThat(decoding.map("{\"a\":1,\"b\":1,\"b\":2}")).isEqualTo(Map.of("a", 1.0, "b", 2.0));
        assertThat(decoding.map("{\"b\":1,\"a\":1,\"c\":2}")).isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 2.0));
    }

    /** With a search through all slots for each name this takes a minute. */
    @Test(timeout = 10_000)
    public void aRowOfAnyNumberOfColumnsIsWritten() {
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) wide.put("column" + i, true);

        assertThat(written(Row.of(wide))).startsWith("{\"column0\":true,\"column1\":true,\"column10\":true,");
    }

    private static String written(Row row) {
        ByteOutput out = new ByteOutput();
        new JsonFormat()
                .encoder(new EncoderSpecification(List.of(), Options.empty()))
                .encode(row, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static String objects(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    private static String arrays(int levels) {
        return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    private static int depth(Object value) {
        int levels = 0;
        for (Object inner = value; inner != null; levels++) inner = firstIn(inner);
        return levels;
    }

    private static Object firstIn(Object container) {
        Iterable<?> values = container instanceof Map<?, ?> map ? map.values() : (List<?>) container;
        return values.iterator().hasNext() ? values.iterator().next() : null;
    }

    private static <T> T onASmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "small stack", SMALL_STACK_BYTES).start();
        return task.get();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RawLinesTest {

    @Test
    public void endsLinesAtLineFeedsWithOrWithoutReturns() throws IOException {
        assertThat(lines("a\nb\r\n\nc", 0, 0)).containsExactly("a", "b", "", "c");
        assertThat(lines("a\n", 0, 0)).containsExactly("a");
        assertThat(lines("\n", 0, 0)).containsExactly("");
        assertThat(lines("", 0, 0)).isEmpty();
    }

    @Test
    public void leavesOutLinesAtBothEnds() throws IOException {
        assertThat(lines("1\n2\n3\n4\n5", 1, 2)).containsExactly("2", "3");
        assertThat(lines("1\n2\n3", 2, 0)).containsExactly("3");
        assertThat(lines("1\n2\n3", 0, 1)).containsExactly("1", "2");
    }

    @Test
    public void aFileWithTooFewLinesHasNone() throws IOException {
        assertThat(lines("1\n2", 3, 0)).isEmpty();
        assertThat(lines("1\n2", 0, 2)).isEmpty();
        assertThat(lines("1\n2", 1, 1)).isEmpty();
    }

    @Test
    public void aLineMayBeLongerThanTheBuffer() throws IOException {
        String text = "x".repeat(200_000);

        assertThat(lines(text + "\nshort\n" + text, 0, 0)).containsExactly(text, "short", text);
    }

    private static List<String> lines(String text, int skipAtStart, int skipAtEnd) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RawLines lines = new RawLines(new ByteArrayInputStream(bytes), skipAtStart, skipAtEnd);
        List<String> all = new ArrayList<>();
        for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
            all.add(new String(next.get(), StandardCharsets.UTF_8));
        }
        return all;
    }
}

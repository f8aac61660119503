// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class CsvRecordsTest {

    @Test
    public void splitsAtTheDelimiter() throws IOException {
        assertThat(all("a,b,c\n1,,3\n,\n", ','))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"), List.of("", ""));
        assertThat(all("a;b,c\n", ';')).containsExactly(List.of("a", "b,c"));
        assertThat(all("a\t\tc\n", '\t')).containsExactly(List.of("a", "", "c"));
    }

    @Test
    public void theLastLineNeedsNoEnd() throws IOException {
        assertThat(all("a\r\nb", ',')).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    public void leavesOutEmptyLinesAndBlanksInFrontOfValues() throws IOException {
        assertThat(all("\na,  b \n\n  c,\"d\"\n", ',')).containsExactly(List.of("a", "b "), List.of("c", "d"));
    }

    @Test
    public void quotesProtectDelimitersLineEndsAndQuotes() throws IOException {
        assertThat(all("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\"\nnext\n", ','))
                .containsExactly(List.of("a,b", "say \"hi\"", "two\nlines", ""), List.of("next"));
    }

    @Test
    public void aQuoteInsideAPlainValueIsPartOfIt() throws IOException {
        assertThat(all("5\" pipe,x\n", ',')).containsExactly(List.of("5\" pipe", "x"));
    }

    @Test
    public void goesOnBehindAMalformedRecord() throws IOException {
        CsvRecords records = records("\"a\"b,c\nd\n", ',');

        assertThatThrownBy(records::next).hasMessage("csv line 1: expected a delimiter behind the closing quote");
        assertThat(records.next()).contains(List.of("d"));
        assertThat(records.next()).isEmpty();
    }

    @Test
    public void saysWhereAQuoteWasOpenedThatIsNeverClosed() throws IOException {
        CsvRecords records = records("a\n\"b\nc\n", ',');
        records.next();

        assertThatThrownBy(records::next).hasMessage("csv line 2: the closing quote is missing");
        assertThat(records.next()).isEmpty();
    }

    private static List<List<String>> all(String text, char delimiter) throws IOException {
        CsvRecords records = records(text, delimiter);
        List<List<String>> all = new ArrayList<>();
        for (Optional<List<String>> next = records.next(); next.isPresent(); next = records.next()) all.add(next.get());
        return all;
    }

    private static CsvRecords records(String text, char delimiter) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CsvRecords(new RawLines(new ByteArrayInputStream(bytes), 0, 0), delimiter);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.parse.TreeText.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.OptionalLong;
import org.junit.Test;

public class WindowsTest {

    @Test
    public void timeWindowsCountInAUnit() {
        assertThat(window("TUMBLINGWINDOW(ss, 5)")).isEqualTo(new Window.Tumbling(TimeUnit.SS, 5));
        assertThat(window("hoppingwindow(MI, 4, 2)")).isEqualTo(new Window.Hopping(TimeUnit.MI, 4, 2));
        assertThat(window("SlidingWindow(ms, 500)"))
                .isEqualTo(new Window.Sliding(TimeUnit.MS, 500, OptionalLong.empty()));
        assertThat(window("SLIDINGWINDOW(ss, 2, 1)")).isEqualTo(new Window.Sliding(TimeUnit.SS, 2, OptionalLong.of(1)));
        assertThat(window("SESSIONWINDOW(hh, 10, 2)")).isEqualTo(new Window.Session(TimeUnit.HH, 10, 2));
    }

    @Test
    public void countWindowsCountRows() {
        assertThat(window("COUNTWINDOW(3)")).isEqualTo(new Window.Count(3, 3));
        assertThat(window("COUNTWINDOW(3, 2)")).isEqualTo(new Window.Count(3, 2));
    }

    @Test
    public void stateWindowsHaveOneOrTwoConditions() {
        Window.State both = (Window.State) window("STATEWINDOW(v >= 10, v < 5)");
        assertThat(TreeText.of(both.begin())).isEqualTo("(v >= 10)");
        assertThat(both.emit().map(TreeText::of)).contains("(v < 5)");
        assertThat(((Window.State) window("STATEWINDOW(ok)")).emit()).isEmpty();
    }

    @Test
    public void windowsMayFilterAndHaveTheirOwnOver() {
        WindowClause clause =
                clause("SLIDINGWINDOW(ss, 5) FILTER (WHERE dev = 'r') OVER (WHEN v = 1 PARTITION BY dev)");
        assertThat(clause.filter().map(TreeText::of)).contains("(dev = 'r')");
        assertThat(clause.when().map(TreeText::of)).contains("(v = 1)");
        assertThat(clause.partitionBy()).extracting(TreeText::of).containsExactly("dev");
    }

    @Test
    public void argumentsAreLiteralsOfTheRightKindAndNumber() {
        assertThat(refusal("TUMBLINGWINDOW(\"ss\", 5)")).contains("argument 1 of TUMBLINGWINDOW must be a time unit");
        assertThat(refusal("TUMBLINGWINDOW(yy, 5)")).contains("argument 1 of TUMBLINGWINDOW must be a time unit");
        assertThat(refusal("SLIDINGWINDOW(ss, 1, 2, 3)")).contains("takes 2 or 3 arguments, found 4");
        assertThat(refusal("SESSIONWINDOW(ss, 5)")).contains("takes 3 arguments, found 2");
        assertThat(refusal("COUNTWINDOW()")).contains("takes 1 or 2 arguments, found 0");
        assertThat(refusal("COUNTWINDOW(3, 5)")).contains("may be at most the number of rows, 3, found 5");
        assertThat(refusal("COUNTWINDOW(3, 0)")).contains("must be a whole number above 0");
        assertThat(refusal("COUNTWINDOW(-2)")).contains("must be a whole number above 0");
        assertThat(refusal("TUMBLINGWINDOW(ss, v)")).contains("must be a whole number above 0");
        assertThat(refusal("TUMBLINGWINDOW(ss, 1.5)")).contains("must be a whole number above 0");
        assertThat(refusal("TUMBLINGWINDOW(ss, 0)")).contains("must be a whole number above 0");
        assertThat(refusal("HOPPINGWINDOW(dd, 5, 9223372036854775807)")).contains("is too long");
    }

    @Test
    public void aStatementHasOneWindowAndItStandsInGroupBy() {
        assertThat(refusal("COUNTWINDOW(1), COUNTWINDOW(2)")).contains("this is the second");
        assertThat(refusal("COUNTWINDOW(1) + 1")).contains("may only stand in GROUP BY");
        assertThat(Refusal.of("SELECT COUNTWINDOW(1) FROM m")).contains("may only stand in GROUP BY");
    }

    private static Window window(String text) {
        return clause(text).window();
    }

    private static WindowClause clause(String text) {
        return select("SELECT v FROM m GROUP BY dev, " + text).window().orElseThrow();
    }

    private static String refusal(String groupBy) {
        return Refusal.of("SELECT v FROM m GROUP BY " + groupBy);
    }
}

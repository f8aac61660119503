// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.parse.TreeText.expression;
import static io.millrace.sql.parse.TreeText.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sql.tree.JoinKind;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SortKey;
import org.junit.Test;

public class ClausesTest {

    @Test
    public void aStatementMayHaveEveryClause() {
        SelectStatement statement = select("SELECT a, sum(v) AS t INVISIBLE FROM s AS x WHERE v > 0 "
                + "GROUP BY a, COUNTWINDOW(2) HAVING t > 1 ORDER BY t DESC, a LIMIT 3;");
        assertThat(statement.items()).extracting(SelectItem::invisible).containsExactly(false, true);
        assertThat(statement.from().alias()).contains("x");
        assertThat(statement.where().map(TreeText::of)).contains("(v > 0)");
        assertThat(statement.groupBy()).extracting(TreeText::of).containsExactly("a");
        assertThat(statement.having().map(TreeText::of)).contains("(t > 1)");
        assertThat(statement.orderBy()).extracting(SortKey::descending).containsExactly(true, false);
        assertThat(statement.limit()).hasValue(3);
    }

    @Test
    public void wildcardsMayLeaveOutAndReplace() {
        assertThat(expression("*")).isEqualTo("*");
        assertThat(expression("* EXCEPT(a, c) REPLACE(b * 10 AS a)"))
                .isEqualTo("* EXCEPT[a, c] REPLACE[(b * 10) AS a]");
        assertThat(expression("* REPLACE(b AS a) EXCEPT(c)")).isEqualTo("* EXCEPT[c] REPLACE[b AS a]");
        assertThat(expression("count(* EXCEPT(a))")).isEqualTo("count(* EXCEPT[a])");
        assertThat(expression("plant.*")).isEqualTo("plant.*");
        assertThat(Refusal.of("SELECT * AS x FROM m")).contains("a wildcard cannot have an alias");
        assertThat(Refusal.of("SELECT * EXCEPT(s.a) FROM s")).contains("found .");
        assertThat(Refusal.of("SELECT * REPLACE a FROM s")).contains("found a, expected (");
    }

    @Test
    public void sourcesMayBeWrittenLikeTopics() {
        assertThat(select("SELECT * FROM demo/+/temp/#").from().name()).isEqualTo("demo/+/temp/#");
        assertThat(select("SELECT * FROM `t-1`").from().name()).isEqualTo("t-1");
        assertThat(Refusal.of("SELECT * FROM a b")).contains("found b");
        assertThat(Refusal.of("SELECT * FROM a, b")).contains("found ,");
        assertThat(Refusal.of("SELECT * FROM (SELECT * FROM a)")).contains("found (");
        assertThat(Refusal.of("SELECT a FROM")).contains("expected a name");
    }

    @Test
    public void joinsNameTheirKind() {
        SelectStatement statement = select(
                "SELECT * FROM a LEFT JOIN b ON a.k = b.k inner join c AS d CROSS JOIN e GROUP BY COUNTWINDOW(4)");
        assertThat(statement.joins())
                .extracting(join -> join.kind())
                .containsExactly(JoinKind.LEFT, JoinKind.INNER, JoinKind.CROSS);
        assertThat(statement.joins().get(0).condition().map(TreeText::of)).contains("(a.k = b.k)");
        assertThat(statement.joins().get(1).source().alias()).contains("d");
        assertThat(Refusal.of("SELECT * FROM a JOIN b")).contains("a join needs its kind");
        assertThat(Refusal.of("SELECT * FROM a CROSS JOIN b ON a.k = b.k")).contains("not CROSS JOIN");
    }

    @Test
    public void clausesComeInTheirOrder() {
        assertThat(Refusal.of("SELECT v FROM m GROUP BY COUNTWINDOW(2) WHERE v > 1"))
                .contains("found WHERE");
        assertThat(Refusal.of("SELECT v FROM m ORDER BY v HAVING count(*) > 1")).contains("found HAVING");
        assertThat(Refusal.of("SELECT v FROM m LIMIT 1 OFFSET 2")).contains("found OFFSET");
    }

    @Test
    public void sortKeysBeginWithAName() {
        assertThat(select("SELECT v FROM m ORDER BY abs(v), v % 3 ASC").orderBy())
                .hasSize(2);
        assertThat(Refusal.of("SELECT v FROM m ORDER BY 1")).contains("found 1, a key of ORDER BY begins with");
        assertThat(Refusal.of("SELECT v FROM m ORDER BY (v)")).contains("found (");
    }

    @Test
    public void theLimitIsAWholeNumber() {
        assertThat(select("SELECT v FROM m LIMIT 0").limit()).hasValue(0);
        assertThat(Refusal.of("SELECT v FROM m LIMIT 1.5")).contains("LIMIT takes a whole number");
        assertThat(Refusal.of("SELECT v FROM m LIMIT -1")).contains("LIMIT takes a whole number");
        assertThat(Refusal.of("SELECT v FROM m LIMIT v")).contains("LIMIT takes a whole number");
    }

    @Test
    public void everyPartKnowsItsPlace() {
        SelectStatement statement = select("SELECT a,\n  b + 1 AS c\nFROM s");
        assertThat(statement.items().get(1).position()).hasToString("line 2, column 3");
        assertThat(statement.items().get(1).expression().position()).hasToString("line 2, column 5");
        assertThat(statement.from().position()).hasToString("line 3, column 6");
    }
}

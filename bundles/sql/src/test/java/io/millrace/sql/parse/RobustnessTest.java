// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import io.millrace.sql.SqlException;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Whatever the text, the parser gives a tree or its own error, and soon. */
public class RobustnessTest {
    private static final List<String> STATEMENTS = List.of(
            "SELECT a, b.c[0:1]->d AS x, CASE WHEN a > 1 THEN 'y' ELSE \"z\\n\" END FROM s LEFT JOIN t ON s.a = t.a "
                    + "WHERE a NOT BETWEEN 1 AND 2.5 AND b IN (1, 2) OR c LIKE '%x' "
                    + "GROUP BY SLIDINGWINDOW(ss, 5, 1) FILTER (WHERE a = 1) OVER (WHEN b = 2 PARTITION BY c), a "
                    + "HAVING count(*) > 1 ORDER BY a DESC, b LIMIT 4",
            "CREATE STREAM t (id BIGINT DEFAULT -1, l ARRAY(STRUCT(x FLOAT))) WITH (DATASOURCE=\"x\", SHARED=TRUE)",
            "SELECT *, lag(a, 1) OVER (PARTITION BY b WHEN c = true) FROM `x y` /* c */ -- d");

    @Test
    public void mutatedStatementsNeverCauseAForeignError() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            parse(mutate(STATEMENTS.get(random.nextInt(STATEMENTS.size())), random));
        }
    }

    @Test
    public void truncatedStatementsNeverCauseAForeignError() {
        for (String statement : STATEMENTS) {
            for (int length = 0; length <= statement.length(); length++) {
                parse(statement.substring(0, length));
            }
        }
    }

    @Test
    public void halvesOfSurrogatePairsAreOrdinaryCharacters() {
        parse("SELECT '\uD800' FROM s");
        parse("SELECT \uDC00 FROM s");
    }

    @Test
    public void depthIsBounded() {
        assertThatCode(() -> SqlParser.parse("SELECT " + "(".repeat(99) + "a" + ")".repeat(99) + " FROM s"))
                .doesNotThrowAnyException();
        assertThat(Refusal.of("SELECT " + "(".repeat(100_000) + " FROM s")).contains("nested more than 100 deep");
        assertThat(Refusal.of("SELECT a" + "[0".repeat(100_000) + " FROM s")).contains("nested more than 100 deep");
        assertThat(Refusal.of("SELECT " + "CASE ".repeat(100_000) + " FROM s")).contains("nested more than 100 deep");
    }

    @Test
    public void chainsAreBounded() {
        assertThatCode(() -> SqlParser.parse("SELECT a" + " + a".repeat(490) + " FROM s"))
                .doesNotThrowAnyException();
        assertThat(Refusal.of("SELECT a" + " + a".repeat(20_000) + " FROM s")).contains("operators in a row");
        assertThat(Refusal.of("SELECT a" + "->a".repeat(20_000) + " FROM s")).contains("operators in a row");
        assertThat(Refusal.of("SELECT a FROM s WHERE a IN a" + "->a".repeat(20_000)))
                .contains("operators in a row");
    }

    @Test
    public void longListsAreFine() {
        assertThatCode(() -> SqlParser.parse("SELECT a FROM s WHERE a IN (1" + ", 1".repeat(20_000) + ")"))
                .doesNotThrowAnyException();
        assertThat(Refusal.of("SELECT a" + ", a".repeat(20_000) + " FROM")).contains("expected a name");
    }

    private static void parse(String text) {
        try {
            SqlParser.parse(text);
        } catch (SqlException e) {
            assertThat(e.getMessage()).startsWith("line ");
        } catch (RuntimeException e) {
            fail("foreign error for: " + text, e);
        }
    }

    private static String mutate(String statement, Random random) {
        StringBuilder text = new StringBuilder(statement);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.insert(place, (char) random.nextInt(256));
                case 2 -> text.setCharAt(place, "()[]'\"`,.;*-/ \\1a\0".charAt(random.nextInt(18)));
                default -> text.insert(place, statement, place / 2, Math.min(statement.length(), place / 2 + 9));
            }
        }
        return text.toString();
    }
}

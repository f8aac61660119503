// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sql.SqlException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/**
 * Statements mutated by characters, by words, by pieces of each other and by deep nesting: each gives a tree or an error of the
 * parser's own. The limits of time are only there so that a parser that hangs fails the test.
 */
public class ParserFuzzTest {
    private static final int STATEMENTS = 100_000;
    private static final long HANG_MILLIS = 600_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> SEEDS = List.of(
            "SELECT a , b . c [ 0 : 1 ] -> d AS x , CASE WHEN a > 1 THEN 'y' ELSE \"z\\n\" END FROM s LEFT JOIN t ON "
                    + "s . a = t . a WHERE a NOT BETWEEN 1 AND 2.5 AND b IN ( 1 , 2 ) OR c LIKE '%x' GROUP BY "
                    + "SLIDINGWINDOW ( ss , 5 , 1 ) FILTER ( WHERE a = 1 ) OVER ( WHEN b = 2 PARTITION BY c ) , a "
                    + "HAVING count ( * ) > 1 ORDER BY a DESC , b LIMIT 4",
            "CREATE STREAM t ( id BIGINT DEFAULT -1 , l ARRAY ( STRUCT ( x FLOAT ) ) ) WITH ( DATASOURCE = \"x\" , "
                    + "FORMAT = \"JSON\" , SHARED = TRUE , TIMESTAMP = \"at\" , STRICT_VALIDATION = \"true\" )",
            "SELECT * EXCEPT ( a ) REPLACE ( b * 2 AS b ) , lag ( a , 1 ) OVER ( PARTITION BY b WHEN c = true ) , "
                    + "meta ( topic -> x ) FROM `x y` /* c */ -- d",
            "DESCRIBE STREAM s ; SHOW STREAMS ; DROP TABLE t ; EXPLAIN SELECT 1 FROM a",
            "SELECT - - - 1 + ~ 2 ^ 3 % 4 / 5 & 6 | 7 , NOT ( a AND b ) , a <> b , a != b , .5 , 1e400 , 0x FROM s");
    private static final String ODD = "()[]{}'\"`,.;:*-+/%&|^!<>= \\\t\n\0aZ09_$#@~?\u00e9\u4e2d\ud83d\ude00";
    private static final String[] OPENERS = {
        "(",
        "[",
        "CASE WHEN ",
        "NOT ",
        "- ",
        "f(",
        "a->",
        "a[",
        "a IN (",
        "EXISTS(",
        "STRUCT(",
        "ARRAY(",
        "/*",
        "'",
        "`",
        "\""
    };

    private final Random random = new Random(20260301);

    @Test(timeout = HANG_MILLIS)
    public void noStatementCausesAForeignError() {
        for (int i = 0; i < STATEMENTS; i++) assertTreeOrOwnError(mutated());
    }

    @Test(timeout = HANG_MILLIS)
    public void noNestingCausesAForeignError() {
        for (String opener : OPENERS) {
            for (int depth : new int[] {50, 99, 100, 101, 1_000, 100_000}) {
                assertTreeOrOwnError("SELECT " + opener.repeat(depth));
                assertTreeOrOwnError("SELECT a FROM s WHERE " + opener.repeat(depth) + "1" + ")".repeat(depth));
                assertTreeOrOwnError("CREATE STREAM s (a " + opener.repeat(depth) + "BIGINT" + ")".repeat(depth) + ")");
            }
        }
    }

    @Test(timeout = HANG_MILLIS)
    public void mixedNestingCausesNoForeignErrorEither() {
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("SELECT ");
            for (int depth = random.nextInt(300); depth >= 0; depth--) text.append(pick(OPENERS));
            text.append("a");
            for (int depth = random.nextInt(300); depth >= 0; depth--) text.append(")]".charAt(random.nextInt(2)));
            assertTreeOrOwnError(text.append(" FROM s").toString());
        }
    }

    /** The processor's time and not that of the clock, so that a busy machine makes no difference. */
    private static void assertTreeOrOwnError(String text) {
        long begin = THREADS.getCurrentThreadCpuTime();
        parse(text);
        assertThat(THREADS.getCurrentThreadCpuTime() - begin)
                .as("nanoseconds for a statement of %d characters", text.length())
                .isLessThan(LONGEST_NANOS);
    }

    private static void parse(String text) {
        try {
            SqlParser.parse(text);
        } catch (SqlException expected) {
            assertThat(expected.getMessage()).startsWith("line ");
        } catch (RuntimeException | StackOverflowError foreign) {
            String shown = text.substring(0, Math.min(text.length(), 500));
            throw new AssertionError("a foreign error for: " + shown, foreign);
        }
    }

    private String mutated() {
        String seed = seed();
        String text = random.nextBoolean() ? seed : byWords(seed);
        return random.nextInt(3) == 0 ? text : byCharacters(text);
    }

    private String seed() {
        return SEEDS.get(random.nextInt(SEEDS.size()));
    }

    /** Words are left out, doubled, exchanged, or taken from another statement. */
    private String byWords(String statement) {
        StringBuilder text = new StringBuilder();
        String[] other = seed().split(" ");
        for (String word : statement.split(" ")) {
            switch (random.nextInt(25)) {
                case 0 -> {}
                case 1 -> text.append(word).append(' ').append(word).append(' ');
                case 2 -> text.append(pick(other)).append(' ');
                case 3 -> text.append(pick(OPENERS)).append(word).append(' ');
                default -> text.append(word).append(' ');
            }
        }
        return text.toString();
    }

    private String byCharacters(String statement) {
        StringBuilder text = new StringBuilder(statement);
        for (int change = random.nextInt(6); change >= 0 && !text.isEmpty(); change--) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.setCharAt(place, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> text.insert(place, ODD.charAt(random.nextInt(ODD.length())));
                default -> text.setLength(place);
            }
        }
        return text.toString();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.compile;
import static io.millrace.sql.planner.Planning.options;
import static org.assertj.core.api.Assertions.fail;

import io.millrace.api.error.PluginMissingException;
import io.millrace.sql.SqlException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Whatever words a query is made of, it is planned or refused with an error of our own. */
public class PlannerRobustnessTest {
    private static final String QUERY =
            "SELECT dev , v * 2 AS d , sum ( v ) AS s , * EXCEPT ( dev ) , CASE WHEN v > 1 THEN "
                    + "dev ELSE d END AS c INVISIBLE , a . b -> c [ 0 : 1 ] , meta ( topic ) FROM m AS p WHERE v IN ( 1 , d ) AND dev "
                    + "LIKE 'x%' OR v BETWEEN 1 AND 2 GROUP BY dev , COUNTWINDOW ( 2 ) FILTER ( WHERE v > 1 ) HAVING s > 1 "
                    + "ORDER BY s DESC , d LIMIT 3";

    @Test
    public void shuffledWordsNeverCauseAForeignError() {
        Random random = new Random(20260102);
        for (int i = 0; i < 20_000; i++) {
            List<String> words = new ArrayList<>(Arrays.asList(QUERY.split(" ")));
            for (int change = random.nextInt(4); change >= 0; change--) {
                words.set(random.nextInt(words.size()), words.get(random.nextInt(words.size())));
                words.remove(random.nextInt(words.size()));
            }
            planned(String.join(" ", words));
        }
    }

    private static void planned(String sql) {
        try {
            compile(sql, options());
        } catch (SqlException | PluginMissingException expected) {
            return;
        } catch (RuntimeException e) {
            fail("foreign error for: " + sql, e);
        }
    }
}

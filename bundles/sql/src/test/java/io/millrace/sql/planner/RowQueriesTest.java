// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.compile;
import static io.millrace.sql.planner.Planning.options;
import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class RowQueriesTest {

    @Test
    public void aQueryIsFilteredThenProjected() {
        assertThat(plan("SELECT dev, v * 2 AS d FROM m WHERE v > 2"))
                .containsExactly(
                        "source m [dev, v]", "3_filter v > 2", "4_project sendNull=false fields[dev, v * 2 AS d]");
    }

    @Test
    public void operatorsFollowEachOther() {
        Plan plan = compile("SELECT dev FROM m WHERE v > 2 LIMIT 1", options());
        assertThat(plan.operators())
                .extracting(OperatorNode::inputs)
                .containsExactly(List.of("m"), List.of("3_filter"), List.of("4_limit"));
        assertThat(plan.output()).isEqualTo("5_project");
    }

    @Test
    public void onlyColumnsThatAreReadAreDecoded() {
        assertThat(plan("SELECT dev FROM m WHERE v > 1 AND w < 2")).first().isEqualTo("source m [dev, v, w]");
        assertThat(plan("SELECT a->b, upper(c) FROM s")).first().isEqualTo("source s [a, c]");
        assertThat(plan("SELECT 1 AS one FROM m")).first().isEqualTo("source m []");
        assertThat(plan("SELECT meta(topic) AS t FROM s")).first().isEqualTo("source s []");
    }

    @Test
    public void wildcardsDecodeAllThatTheyStandFor() {
        assertThat(plan("SELECT * FROM s")).first().isEqualTo("source s *");
        assertThat(plan("SELECT * FROM m")).first().isEqualTo("source m [dev, v, w, ok, at]");
        assertThat(plan("SELECT * EXCEPT(w, v) FROM m WHERE v > 1")).first().isEqualTo("source m [dev, v, ok, at]");
        assertThat(plan("SELECT to_json(*) AS j FROM m")).first().isEqualTo("source m [dev, v, w, ok, at]");
    }

    @Test
    public void wildcardsAreOptionsOfTheProjection() {
        assertThat(plan("SELECT * EXCEPT(a, c) REPLACE(b * 10 AS a) FROM s"))
                .contains("3_project except=[c] sendNull=false wildcard=true fields[] replace[b * 10 AS a]");
        assertThat(plan("SELECT *, a * 10 AS a FROM s"))
                .contains("3_project except=[] sendNull=false wildcard=true fields[a * 10 AS a] replace[]");
        assertThat(plan("SELECT s.* FROM s"))
                .contains("3_project except=[] sendNull=false wildcard=true fields[] replace[]");
    }

    @Test
    public void aPlainColumnBesideAWildcardWithoutItStaysHidden() {
        assertThat(plan("SELECT * EXCEPT(a), a FROM s")).last().asString().contains("fields[]");
        assertThat(plan("SELECT * EXCEPT(a), a * 2 AS a FROM s"))
                .last()
                .asString()
                .contains("fields[a * 2 AS a]");
    }

    @Test
    public void resultsWithoutAliasHaveDefaultNames() {
        Plan plan = compile(
                "SELECT UPPER(dev), v + 1, dev, m.w, v * 2, dev->x, myPlugin(v), o.p FROM m".replace("o.p", "ok.p"),
                options());
        assertThat(plan.resultColumns())
                .containsExactly(
                        "upper", "kuiper_field_0", "dev", "w", "kuiper_field_1", "kuiper_field_2", "myPlugin", "p");
        assertThat(compile("SELECT *, v * 2 AS x FROM n AS q".replace("v", "k"), options())
                        .resultColumns())
                .containsExactly("dev", "k", "x");
    }

    @Test
    public void invisibleItemsAreUsableButNoOutput() {
        assertThat(plan("SELECT a, a + b AS t INVISIBLE, t * 2 AS u FROM s"))
                .last()
                .isEqualTo("3_project sendNull=false fields[a, t * 2 AS u]");
    }

    @Test
    public void metadataIsReadByItsPath() {
        assertThat(plan("SELECT meta(a->b) AS x, meta(s.c) AS y, meta(*) AS z, meta(o.p) AS q FROM s"))
                .last()
                .isEqualTo("3_project sendNull=false "
                        + "fields[meta(a->b) AS x, meta(c) AS y, meta(*) AS z, meta(o->p) AS q]");
    }

    @Test
    public void optionsOfTheRuleReachTheProjection() {
        PlanOptions all = new PlanOptions(TimePolicy.processingTime(), true, true, true, Map.of());
        assertThat(plan("SELECT a FROM scratch", all))
                .last()
                .isEqualTo("3_project sendNull=true fields[a, meta(*) AS __meta]");
        assertThat(refusal("SELECT v FROM m GROUP BY COUNTWINDOW(2)", all)).contains("sendMetaToSink");
    }

    @Test
    public void aSourceAliasIsASecondName() {
        assertThat(plan("SELECT p.v, m.w, dev FROM m AS p WHERE p.v > 1"))
                .containsExactly(
                        "source p [v, w, dev]", "3_filter v > 1", "4_project sendNull=false fields[v, w, dev]");
    }

    @Test
    public void aDotThatNamesNoSourceIsAMember() {
        assertThat(plan("SELECT o.x AS a, o.x.y AS b, s.o AS c FROM s"))
                .last()
                .isEqualTo("3_project sendNull=false fields[o->x AS a, o->x->y AS b, o AS c]");
    }

    @Test
    public void whatDoesNotExistIsRefusedByName() {
        assertThat(refusal("SELECT dve FROM m"))
                .isEqualTo("line 1, column 8: unknown field dve, did you mean dev?; m has dev, v, w, ok, at");
        assertThat(refusal("SELECT V FROM m")).contains("unknown field V");
        assertThat(refusal("SELECT m.nope FROM m")).contains("unknown field nope");
        assertThat(refusal("SELECT other.v FROM m")).contains("unknown field other");
        assertThat(refusal("SELECT a FROM nosuch")).isEqualTo("line 1, column 15: stream or table nosuch is not found");
        assertThat(refusal("SELECT x.* FROM s")).contains("there is no source x");
        assertThat(refusal("SELECT a FROM scratch")).contains("for temporary rules only");
        assertThat(refusal("SELECT uper(dev) FROM m"))
                .isEqualTo("line 1, column 8: there is no function uper, did you mean upper?");
    }

    @Test
    public void missingColumnsOfSchemalessStreamsAreNoError() {
        assertThat(plan("SELECT nope, other.v AS x FROM s")).first().isEqualTo("source s [nope, other]");
    }

    @Test
    public void callsAreCheckedWhereTheyStand() {
        assertThat(refusal("SELECT dev, abs('four') AS x FROM m"))
                .startsWith("line 1, column 13: function abs expects a number as argument 1 (x) but found a text");
        assertThat(refusal("SELECT abs(v, 1) AS x FROM m")).contains("expects 1 argument but found 2");
        assertThat(refusal("SELECT avg(v) OVER (PARTITION BY dev) FROM m"))
                .contains("found OVER, the function avg takes none");
        assertThat(refusal("SELECT MYPLUGIN(v) FROM m")).contains("there is no function MYPLUGIN");
    }

    @Test
    public void equalOutputNamesAreRefused() {
        assertThat(refusal("SELECT v, v FROM m")).isEqualTo("line 1, column 11: duplicate field definition v");
        assertThat(refusal("SELECT abs(v), abs(w) FROM m")).contains("duplicate field definition abs");
        assertThat(refusal("SELECT a AS b, b FROM s")).contains("duplicate field definition b");
        assertThat(plan("SELECT v, w AS v INVISIBLE FROM m")).hasSize(2);
    }

    @Test
    public void whatCannotBePlannedYetIsRefusedAsSuch() {
        assertThat(refusal("SELECT v, k FROM m INNER JOIN n ON m.dev = n.dev GROUP BY COUNTWINDOW(2)"))
                .isEqualTo("line 1, column 20: JOIN is not supported yet");
        assertThat(refusal("SELECT id FROM tb")).contains("a table in FROM is not supported yet");
        assertThat(refusal("SELECT lag(v) FROM m")).contains("function lag is not supported yet");
        assertThat(refusal("SELECT v FROM m GROUP BY SESSIONWINDOW(ss, 2, 1)"))
                .contains("SESSIONWINDOW is not supported yet");
        assertThat(refusal("SELECT v FROM m WHERE v > avg(v) GROUP BY COUNTWINDOW(2)"))
                .contains("an aggregate in WHERE");
    }
}

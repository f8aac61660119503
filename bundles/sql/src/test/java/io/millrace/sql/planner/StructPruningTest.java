// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class StructPruningTest {
    private static final String WHOLE = "struct(x bigint, p struct(lat float, lon float))";

    @Test
    public void onlyMembersThatAreReadAreDecoded() {
        assertThat(typeOfA("SELECT a->p->lat AS lat FROM o")).isEqualTo("struct(p struct(lat float))");
        assertThat(typeOfA("SELECT a.p AS p FROM o WHERE a->x > 1")).isEqualTo(WHOLE);
        assertThat(typeOfA("SELECT a->p->lon AS n, a->x AS x FROM o"))
                .isEqualTo("struct(x bigint, p struct(lon float))");
    }

    @Test
    public void aColumnThatIsReadWholeIsDecodedWhole() {
        assertThat(typeOfA("SELECT a, a->x AS x FROM o")).isEqualTo(WHOLE);
        assertThat(typeOfA("SELECT *, a->x AS x FROM o")).isEqualTo(WHOLE);
        assertThat(typeOfA("SELECT to_json(a) AS j FROM o")).isEqualTo(WHOLE);
        assertThat(typeOfA("SELECT a AS b INVISIBLE, b->x AS x FROM o")).isEqualTo(WHOLE);
    }

    @Test
    public void elementsOfArraysAreDecodedWhole() {
        assertThat(type("SELECT l[0]->k AS k FROM o", "l")).isEqualTo("array(struct(k bigint, n bigint))");
    }

    @Test
    public void sharedStreamsAreDecodedForAllTheirRules() {
        assertThat(typeOfA("SELECT a->x AS x FROM shared")).isEqualTo("struct(x bigint, y bigint)");
    }

    private static String typeOfA(String sql) {
        return type(sql, "a");
    }

    private static String type(String sql, String column) {
        return Planning.compile(sql, Planning.options()).sources().get(0).stream()
                .schema()
                .field(column)
                .orElseThrow()
                .type()
                .text();
    }
}

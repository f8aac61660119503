// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonPathTest {
    private static final Map<String, Object> DOCUMENT = document();

    @Test
    public void plainPathsGiveTheValue() {
        assertThat(find("$.kids[0].n")).isEqualTo("Bo");
        assertThat(find("$[\"my.key\"]")).isEqualTo("v");
        assertThat(find("$[`my.key`]")).isEqualTo("v");
        assertThat(find("$['n']")).isEqualTo(3L);
        assertThat(find("$.kids[1.9].n")).isEqualTo("Cy");
        assertThat(find("$.kids[\"1\"].n")).isEqualTo("Cy");
        assertThat(find("$")).isEqualTo(DOCUMENT);
    }

    @Test
    public void plainPathsThatLeadNowhereAreErrors() {
        for (String path : List.of("$.missing", "$.kids[-1]", "$.kids[3]", "$.n.x", "$[n]", "@.n", "$.zz ?? 5")) {
            assertThatThrownBy(() -> find(path)).as(path).isInstanceOf(EvaluationException.class);
        }
    }

    @Test
    public void multipleStepsGiveAList() {
        assertThat(find("$.kids[*].age")).isEqualTo(List.of(9L, 14L));
        assertThat(find("$.kids[*].zz")).isEqualTo(List.of());
        assertThat(find("$.missing[*]")).isEqualTo(List.of());
        assertThat(find("$..n")).isEqualTo(List.of(3L, "Bo", "Cy", "Di"));
        assertThat(find("$.kids[0,2].n")).isEqualTo(List.of("Bo", "Di"));
        assertThat(find("$.kids[0][\"n\",\"age\"]")).isEqualTo(List.of("Bo", 9L));
        assertThat(find("$.kids..[\"age\"]")).isEqualTo(List.of(9L, 14L));
    }

    @Test
    public void rangesCountFromBothEnds() {
        assertThat(find("$.kids[1:].n")).isEqualTo(List.of("Cy", "Di"));
        assertThat(find("$.kids[-1:].n")).isEqualTo(List.of("Di"));
        assertThat(find("$.kids[::-1].n")).isEqualTo(List.of("Di", "Cy", "Bo"));
        assertThat(find("$.kids[0:3:2].n")).isEqualTo(List.of("Bo", "Di"));
        assertThat(find("$.kids[2:1]")).isEqualTo(List.of());
        assertThat(find("$.kids[0:2:0].n")).isEqualTo(List.of("Bo", "Cy"));
    }

    @Test
    public void filtersSkipWhereTheyFail() {
        assertThat(find("$.kids[? @.age>10].n")).isEqualTo(List.of("Cy"));
        assertThat(find("$.kids[?(!(@.age>10))].n")).isEqualTo(List.of("Bo"));
        assertThat(find("$.kids[?@.n =~ \"^[BD]\"].n")).isEqualTo(List.of("Bo", "Di"));
        assertThat(find("$.kids[?@.n in [\"Cy\", \"Di\"]].n")).isEqualTo(List.of("Cy", "Di"));
        assertThat(find("$.kids[?@.age == $.n * 3].n")).isEqualTo(List.of("Bo"));
    }

    @Test
    public void operatorsBindAsInArithmetic() {
        assertThat(find("$.n + 1")).isEqualTo(4.0);
        assertThat(find("1 + 2 * 3 ** 2 - -1")).isEqualTo(20.0);
        assertThat(find("(1 + 2) * 3")).isEqualTo(9.0);
        assertThat(find("5 & 6 | 8")).isEqualTo(12.0);
        assertThat(find("~1 << 2")).isEqualTo(-8.0);
        assertThat(find("\"a\" + 1")).isEqualTo("a1");
        assertThat(find("\"9\" < 10 && \"b\" > \"a\"")).isEqualTo(true);
        assertThat(find("n > 2 ? \"many\" : \"few\"")).isEqualTo("many");
        assertThat(find("missing ?? 5")).isEqualTo(5.0);
        assertThat(find("date(\"2025-01-02\") > date(\"2025-01-01 23:59:59\")")).isEqualTo(true);
        assertThatThrownBy(() -> find("$.kids - 1")).hasMessageContaining("the operator - does not take");
    }

    @Test
    public void scriptsSeeTheCurrentValue() {
        assertThat(find("$.kids(@[1]).n")).isEqualTo("Cy");
    }

    @Test
    public void objectsAreConstructed() {
        assertThat(find("{\"x\": $.n, \"l\": [1, $.kids[0].n]}")).isEqualTo(Map.of("x", 3L, "l", List.of(1.0, "Bo")));
        assertThat(find("{#: $.kids[*].age}"))
                .isEqualTo(Map.of("$[\"kids\"][\"0\"][\"age\"]", 9L, "$[\"kids\"][\"1\"][\"age\"]", 14L));
        assertThat(find("{\"k\" + #0: $.kids[*].age}")).isEqualTo(Map.of("k0", 9L, "k1", 14L));
    }

    @Test
    public void badPathsAreErrorsThatTellThePlace() {
        assertThatThrownBy(() -> find("$.kids["))
                .hasMessage("JSON path, character 8: expected a path or a value but found the end");
        assertThatThrownBy(() -> find("$['key']"))
                .hasMessageContaining("character 3: single quotes are for one character");
        assertThatThrownBy(() -> find("$..[0:1]")).hasMessageContaining("a range cannot follow ..");
        assertThatThrownBy(() -> find("$.n $")).hasMessageContaining("expected the end but found $");
        assertThatThrownBy(() -> find("\"abc")).hasMessageContaining("the closing \" is missing");
        assertThatThrownBy(() -> find("{#: 1}")).hasMessageContaining("expected a path, for the key has a placeholder");
        assertThatThrownBy(() -> find("(".repeat(1000))).hasMessageContaining("nested more than 100 deep");
        assertThatThrownBy(() -> find("-".repeat(1000) + "1")).hasMessageContaining("nested more than 100 deep");
    }

    private static Object find(String path) {
        return JsonPath.of(path).evaluate(DOCUMENT);
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("n", 3L);
        document.put("kids", List.of(kid("Bo", 9L), kid("Cy", 14L), Map.of("n", "Di")));
        document.put("my.key", "v");
        return document;
    }

    private static Map<String, Object> kid(String name, long age) {
        Map<String, Object> kid = new LinkedHashMap<>();
        kid.put("n", name);
        kid.put("age", age);
        return kid;
    }
}

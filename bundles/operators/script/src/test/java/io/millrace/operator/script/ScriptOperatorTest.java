// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.testkit.operator.OperatorHarness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ScriptOperatorTest {
    @Test
    public void aRowBecomesTheObjectThatExecReturns() {
        script("function exec(msg) { msg.temp = msg.temp * 2; msg.tag = msg.dev + '!'; return msg; }")
                .row("dev", "a", "temp", 10)
                .emitsRow("dev", "a", "temp", 20, "tag", "a!")
                .emitsNothing();
    }

    @Test
    public void valuesOfAllKindsGoThroughAndComeBackTheSame() {
        Object[] values = {
            "whole",
            Long.MAX_VALUE,
            "number",
            1.5,
            "flag",
            true,
            "text",
            "é",
            "nothing",
            null,
            "object",
            Map.of("in", List.of(1L, 2.5, "x")),
            "time",
            Instant.ofEpochMilli(1_500)
        };

        script("function exec(msg) { return msg; }")
                .row(values)
                .emitsRow(values)
                .emitsNothing();
    }

    @Test
    public void regularExpressionsAreThereWhateverTheThreadCanSee() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader blind = new ClassLoader(null) {};
        thread.setContextClassLoader(blind);
        try {
            script("function exec(m) { return {dev: m.dev.replace(/a/g, 'A')}; }")
                    .row("dev", "aba")
                    .emitsRow("dev", "AbA");
            assertThat(thread.getContextClassLoader()).isSameAs(blind);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    public void wholeResultsAreWholeNumbers() {
        script("function exec(m) { return {half: m.v / 2, third: m.v / 3}; }")
                .row("v", 4)
                .emitsRow("half", 2, "third", 4.0 / 3)
                .emitsNothing();
    }

    @Test
    public void theRowsOfAWindowCanBecomeOtherRows() {
        script("function exec(msgs) { for (const m of msgs) { m.v = m.v * 2; } msgs.push({v: 0}); return msgs; }")
                .batch(row("v", 1), row("v", 2))
                .emitsBatch(row("v", 2), row("v", 4), row("v", 0))
                .emitsNothing();
    }

    @Test
    public void theRowsOfAWindowCanBecomeOneRow() {
        OperatorHarness.of(ScriptOperator::new)
                .option("isAgg", true)
                .option("script", "function exec(ms) { let t = 0; for (const m of ms) { t += m.v; } return {t}; }")
                .open()
                .batch(row("v", 1), row("v", 2))
                .emitsBatch(row("t", 3))
                .emitsNothing();
    }

    @Test
    public void nullsInAListAreLeftOut() {
        script("function exec(msgs) { return [null, msgs[0]]; }")
                .batch(row("v", 1), row("v", 2))
                .emitsBatch(row("v", 1));
    }

    @Test
    public void globalsLiveBetweenCallsAndAreItsState() {
        OperatorHarness counting = script("var n = 0; const seen = {}; let list = [];"
                + "function exec(m) { n++; seen[m.k] = (seen[m.k] || 0) + 1; list.push(m.k);"
                + " return {n: n, seen: seen[m.k], last: list.join('')}; }");

        counting.row("k", "a").emitsRow("n", 1, "seen", 1, "last", "a");
        counting.row("k", "a").emitsRow("n", 2, "seen", 2, "last", "aa");
        counting.row("k", "b").emitsRow("n", 3, "seen", 1, "last", "aab").emitsNothing();
    }

    @Test
    public void whatExecThrowsOrReturnsWronglyIsAnErrorOfTheRow() {
        OperatorHarness failing = script("function exec(m) { if (m.v > 1) throw 'too much'; return m.v; }");

        failing.row("v", 2).emitsError("too much");
        failing.row("v", 1).emitsError("exec returned 1, expected an object");
        script("function exec(m) { return {f: function() {}}; }").row("v", 1).emitsError("is no value of a row");
        script("function exec(m) { return {x: 0 / 0}; }").row("v", 1).emitsError("NaN is no value of a row");
        script("function exec(m) { const o = {}; o.o = o; return o; }")
                .row("v", 1)
                .emitsError("nested too deeply");
    }

    @Test
    public void aScriptThatHangsIsAnErrorAndTheNextRowIsProcessed() {
        OperatorHarness hanging = script(
                "function exec(m) { try { while (m.v > 1) {} } catch (e) { return {caught: true}; } return m; }");

        hanging.row("v", 2).emitsError("took longer than 1 s");
        hanging.row("v", 1).emitsRow("v", 1).emitsNothing();
    }

    @Test
    public void endlessRecursionIsAnError() {
        script("function exec(m) { return exec(m); }").row("v", 1).emitsError("script");
    }

    @Test
    public void javaCannotBeReached() {
        for (String name : List.of("java", "Packages", "JavaImporter", "load", "importPackage")) {
            script("function exec(m) { return {kind: typeof " + name + "}; }")
                    .row("v", 1)
                    .emitsRow("kind", "undefined");
        }
        script("function exec(m) { return {x: m.getClass().forName('java.lang.System')}; }")
                .row("v", 1)
                .emitsError("script");
    }

    @Test
    public void aTextThatIsNoScriptOrHasNoExecIsRefusedWithThePlace() {
        assertThatThrownBy(() -> script("function exec(m) {\n return m; "))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> script("function nope(m) { return m; }"))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("there is no function exec");
        assertThatThrownBy(() -> script("while (true) {}")).hasMessageContaining("took longer than 1 s");
    }

    @Test
    public void constantsOfLoopsAreKnownOutsideOfTextsAndComments() {
        assertThat(ForConstants.toVariables("for (const a of b) {}")).isEqualTo("for (let   a of b) {}");
        assertThat(ForConstants.toVariables("'for (const a' // for (const a\n/* for (const */ const a"))
                .isEqualTo("'for (const a' // for (const a\n/* for (const */ const a");
    }

    private static OperatorHarness script(String text) {
        return OperatorHarness.of(ScriptOperator::new).option("script", text).open();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import io.millrace.itests.conformance.Judge;
import io.millrace.itests.conformance.NotYet;
import io.millrace.itests.conformance.Outcome;
import io.millrace.itests.server.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The management API answers as recorded, to scripts that are played one after the other on a fresh server. */
@RunWith(Parameterized.class)
public class RestScriptIT {
    private static final String ONLY = System.getProperty("conformance.only", "");
    private static final Judge JUDGE = new Judge();
    private static final List<String> PLAYED = new ArrayList<>();
    private static final List<String> FAILED = new ArrayList<>();

    @ClassRule
    public static final RunningServer SERVER = new RunningServer("rest");

    private final Script script;

    public RestScriptIT(Script script) {
        this.script = script;
    }

    @Parameters(name = "{0}")
    public static List<Script> scripts() {
        return Script.all().stream()
                .filter(script -> !script.endsServer() && script.name().contains(ONLY))
                .toList();
    }

    @Test
    public void answersAsRecorded() {
        ScriptPlayer player = new ScriptPlayer(SERVER.address());
        Outcome outcome = JUDGE.play(script.name(), () -> player.play(script));
        PLAYED.add(script.name());
        if (!outcome.passed()) FAILED.add(script.name());
        JUDGE.check(script.name(), outcome, false);
    }

    @AfterClass
    public static void record() {
        if (NotYet.recording()) NotYet.record(PLAYED, FAILED);
    }
}

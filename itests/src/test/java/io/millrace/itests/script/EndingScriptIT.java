// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import static org.junit.Assume.assumeFalse;

import io.millrace.itests.conformance.Judge;
import io.millrace.itests.conformance.NotYet;
import io.millrace.itests.conformance.Outcome;
import io.millrace.itests.server.RunningServer;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Scripts after which the server is gone; each has a server of its own, and a server of others is left alone. */
@RunWith(Parameterized.class)
public class EndingScriptIT {
    private static final Judge JUDGE = new Judge();

    @Rule
    public final RunningServer server = new RunningServer("ending");

    private final Script script;

    public EndingScriptIT(Script script) {
        this.script = script;
    }

    @Parameters(name = "{0}")
    public static List<Script> scripts() {
        return Script.all().stream().filter(Script::endsServer).toList();
    }

    @BeforeClass
    public static void onlyOnOurOwnServer() {
        assumeFalse("the server belongs to somebody else", RunningServer.external());
    }

    @Test
    public void answersAsRecorded() {
        Outcome outcome = new ScriptPlayer(server.address()).play(script);
        if (NotYet.recording()) {
            NotYet.record(List.of(script.name()), outcome.passed() ? List.of() : List.of(script.name()));
        }
        JUDGE.check(script.name(), outcome, false);
    }
}

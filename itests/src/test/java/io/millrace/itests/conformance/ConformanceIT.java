// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import io.millrace.itests.server.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TestRule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Every recorded case gives what was recorded. All are played before the first test: the tests only look at the
 * outcomes. {@code -Dconformance.only=text} leaves out all cases whose name does not contain the text.
 */
@RunWith(Parameterized.class)
public class ConformanceIT {
    private static final String ONLY = System.getProperty("conformance.only", "");
    private static final int SERVERS = RunningServer.external() ? 1 : Integer.getInteger("conformance.servers", 2);
    private static final Judge JUDGE = new Judge();
    private static final List<RunningServer> RUNNING = IntStream.range(0, SERVERS)
            .mapToObj(i -> new RunningServer("cases"))
            .toList();

    @ClassRule
    public static final TestRule SERVER = chain();

    private static Map<String, Outcome> outcomes;

    private final Case recorded;

    public ConformanceIT(Case recorded) {
        this.recorded = recorded;
    }

    @Parameters(name = "{0}")
    public static List<Case> cases() {
        return CaseFiles.cases().stream()
                .filter(recorded -> recorded.name().contains(ONLY))
                .toList();
    }

    @BeforeClass
    public static void playAll() throws Exception {
        List<Case> cases = cases();
        try (RuleSink sink = new RuleSink()) {
            List<CasePlayer> players = RUNNING.stream()
                    .map(server -> new CasePlayer(server.address(), sink))
                    .toList();
            outcomes = new CaseRun(players, JUDGE).play(cases);
        }
        if (NotYet.recording()) {
            Stream<Case> failed = cases.stream()
                    .filter(each -> !each.quirk() && !outcomes.get(each.name()).passed());
            NotYet.record(
                    cases.stream().map(Case::name).toList(),
                    failed.map(Case::name).toList());
        }
    }

    @Test
    public void givesWhatWasRecorded() {
        JUDGE.check(recorded.name(), outcomes.get(recorded.name()), recorded.quirk());
    }

    private static RuleChain chain() {
        RuleChain chain = RuleChain.emptyRuleChain();
        for (RunningServer server : RUNNING) {
            chain = chain.around(server);
        }
        return chain;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.Shell;
import io.millrace.engine.service.EngineInfo;
import org.junit.Test;

public class EngineInfoCommandTest {
    @Test
    public void showsVersionSystemTimeProcessorAndMemory() {
        assertThat(screen(new EngineInfo("1.0.0", "linux", "amd64", 3_661, 0.125, 50 << 20, 200 << 20))
                        .lines())
                .containsExactly(
                        "Version:   1.0.0",
                        "System:    linux amd64",
                        "Up time:   01:01:01",
                        "Processor: 12.5 %",
                        "Memory:    50 of 200 MiB");
    }

    @Test
    public void saysWhatItDoesNotKnowAndCountsDays() {
        assertThat(screen(new EngineInfo("1.0.0", "linux", "amd64", 2 * 86_400, -1, 0, 0)))
                .contains("Up time:   2 d 00:00:00", "Processor: unknown");
    }

    private static String screen(EngineInfo info) {
        EngineInfo.Reader reader = () -> info;
        return Shell.with(reader).and(EngineInfoCommand.class).type("engine:info");
    }
}

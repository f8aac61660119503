// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.engine;

import io.millrace.console.EngineAction;
import io.millrace.engine.service.EngineInfo;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code engine:info}. */
@Service
@Command(scope = "engine", name = "info", description = "Shows what this engine is and how it is doing")
public final class EngineInfoCommand extends EngineAction {
    private static final double MEBIBYTE = 1 << 20;

    @Reference
    private EngineInfo.Reader reader;

    @Override
    protected void run(PrintStream out) {
        EngineInfo info = reader.read();
        line(out, "Version", info.version());
        line(out, "System", info.os() + " " + info.architecture());
        line(out, "Up time", upTime(Duration.ofSeconds(info.upTimeSeconds())));
        line(out, "Processor", info.cpuUsage() < 0 ? "unknown" : text("%.1f %%", info.cpuUsage() * 100));
        line(out, "Memory", text("%.0f of %.0f MiB", info.memoryUsed() / MEBIBYTE, info.memoryTotal() / MEBIBYTE));
    }

    private static void line(PrintStream out, String label, String value) {
        out.println(text("%-10s %s", label + ":", value));
    }

    private static String upTime(Duration time) {
        String clock = text("%02d:%02d:%02d", time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
        return time.toDays() == 0 ? clock : time.toDays() + " d " + clock;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The built distribution, started for the purpose, or any server with the same management API that runs already at
 * MILLRACE_URL, as the process MILLRACE_PID.
 */
final class RestEngine implements ExternalEngine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "bench";
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long STEP_NANOS = 100_000_000;

    private final Path folder;
    private Optional<DistributionProcess> process = Optional.empty();
    private RestClient rest;

    RestEngine(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "millrace";
    }

    @Override
    public ProcessMeter start(Assignment assignment) throws IOException, InterruptedException {
        String running = System.getenv("MILLRACE_URL");
        if (running == null) process = Optional.of(DistributionProcess.start(folder));
        rest = new RestClient(process.map(DistributionProcess::url).orElse(running));
        until("/ping", "");
        deploy(assignment);
        until("/rules/" + NAME + "/status", "\"source_bench_0_connection_status\": 1");
        until("/rules/" + NAME + "/status", "\"sink_mqtt_0_0_connection_status\": 1");
        return new ProcessMeter(
                process.isPresent() ? process.map(DistributionProcess::java) : attached(System.getenv("MILLRACE_PID")));
    }

    private static Optional<ProcessHandle> attached(String pid) {
        return Optional.ofNullable(pid).map(Long::valueOf).flatMap(ProcessHandle::of);
    }

    private void deploy(Assignment assignment) throws IOException, InterruptedException {
        String connection = connection(assignment).toString().replace("\"", "\\\"");
        rest.post("/streams", JSON.createObjectNode().put("sql", """
                CREATE STREAM bench (deviceId STRING, temperature FLOAT, humidity BIGINT, ts BIGINT, status STRING)
                WITH (TYPE="mqtt", DATASOURCE="%s", FORMAT="json", TIMESTAMP="ts", EXTRA="%s")
                """.formatted(Assignment.IN, connection)));
        ObjectNode rule = JSON.createObjectNode().put("id", NAME).put("sql", sql(assignment.workload()));
        rule.putArray("actions")
                .addObject()
                .set("mqtt", connection(assignment).put("topic", Assignment.OUT).put("sendSingle", true));
        rule.putObject("options")
                .put("isEventTime", assignment.workload() == Workload.W2)
                .put("lateTolerance", 0)
                .put("bufferLength", 10_240);
        rest.post("/rules", rule);
    }

    private static ObjectNode connection(Assignment assignment) {
        return JSON.createObjectNode().put("server", assignment.broker().url()).put("qos", assignment.qos());
    }

    private static String sql(Workload workload) {
        return switch (workload) {
            case W1 ->
                "SELECT deviceId, temperature * 1.8 + 32 AS f FROM bench WHERE temperature > 30 AND humidity < 70";
            case W2 ->
                "SELECT deviceId, avg(temperature) AS avg, max(temperature) AS max, count(*) AS cnt FROM bench "
                        + "GROUP BY deviceId, TUMBLINGWINDOW(ss, 10)";
            case W3, W3_1, W4, W5, W6 -> throw new IllegalArgumentException(workload + " runs in process only");
        };
    }

    /** Repeats the call until it is answered with this text in it. */
    private void until(String path, String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!answers(path, text)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(path + " did not answer in time, or not with " + text);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private boolean answers(String path, String text) throws InterruptedException {
        try {
            return rest.get(path).contains(text);
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isPresent()) {
            process.get().close();
        } else if (rest != null) {
            rest.delete("/rules/" + NAME);
            rest.delete("/streams/" + NAME);
        }
    }
}

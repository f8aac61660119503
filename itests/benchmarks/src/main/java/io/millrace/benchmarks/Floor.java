// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import com.fasterxml.jackson.core.json.PackageVersion;

/** The work itself in plain Java: no engine, one thread. What differs is how JSON is decoded. */
abstract class Floor implements Competitor {

    abstract Decoder decoder();

    @Override
    public String version() {
        return PackageVersion.VERSION.toString();
    }

    @Override
    public Job deploy(Task task, Sink sink) {
        Decoder decoder = decoder();
        RowWriter rows = new RowWriter(sink);
        return switch (task.workload()) {
            case W1 -> feed -> filter(feed, decoder, rows);
            case W2 -> feed -> average(feed, decoder, rows);
            case W3, W3_1 -> new HoppingAverages(task.workload(), decoder, rows);
            case W4 -> new JoinedDevices(decoder, rows);
            case W5 -> new IndexedRules(task.rules(), decoder, rows);
            case W6 -> feed -> changes(feed, decoder, rows);
        };
    }

    private static void filter(Feed feed, Decoder decoder, RowWriter rows) {
        Event event = new Event();
        int columns = Event.columns(Workload.W1);
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            decoder.decode(payload, columns, event);
            if (event.temperature > 30 && event.humidity < 70) {
                rows.filtered(event.deviceId, event.temperature * 1.8 + 32);
            }
        }
    }

    private static void average(Feed feed, Decoder decoder, RowWriter rows) {
        Event event = new Event();
        int columns = Event.columns(Workload.W2);
        DeviceAverages averages = new DeviceAverages();
        long end = Task.BASE + Task.TUMBLE_MILLIS;
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            decoder.decode(payload, columns, event);
            while (event.time >= end) {
                averages.flush(rows);
                end += Task.TUMBLE_MILLIS;
            }
            averages.add(event);
        }
        averages.flush(rows);
    }

    private static void changes(Feed feed, Decoder decoder, RowWriter rows) {
        Event event = new Event();
        int columns = Event.columns(Workload.W6);
        StatusChanges changes = new StatusChanges();
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            decoder.decode(payload, columns, event);
            changes.add(event, rows);
        }
    }
}

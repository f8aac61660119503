// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.nio.charset.StandardCharsets;

/** Reads nothing but the wanted columns, by a byte scanner: how far below Jackson the JVM can go. */
final class ScanDecoder implements Decoder {
    private static final byte[] DEVICE = name("deviceId");
    private static final byte[] TEMPERATURE = name("temperature");
    private static final byte[] HUMIDITY = name("humidity");
    private static final byte[] TIME = name("ts");
    private static final byte[] STATUS = name("status");

    private final ByteScanner json = new ByteScanner();

    private static byte[] name(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void decode(byte[] payload, int columns, Event into) {
        json.reset(payload);
        json.skipBlanks();
        json.expect('{');
        json.skipBlanks();
        if (json.peek() == '}') return;
        byte separator;
        do {
            field(columns, into);
            json.skipBlanks();
            separator = json.next();
        } while (separator == ',');
        if (separator != '}') throw json.malformed();
    }

    private void field(int columns, Event into) {
        json.skipBlanks();
        json.expect('"');
        int from = json.position();
        int length = json.stringEnd() - from;
        json.skipBlanks();
        json.expect(':');
        json.skipBlanks();
        if (!value(from, length, columns, into)) json.skipValue();
    }

    /** Reads the value if its column is wanted. Names are compared only with those of the same length. */
    private boolean value(int name, int length, int columns, Event into) {
        if (length == 8 && (columns & Event.DEVICE) != 0 && json.isAt(name, DEVICE)) {
            into.deviceId = json.string();
        } else if (length == 8 && (columns & Event.HUMIDITY) != 0 && json.isAt(name, HUMIDITY)) {
            into.humidity = (int) json.number();
        } else if (length == 11 && (columns & Event.TEMPERATURE) != 0 && json.isAt(name, TEMPERATURE)) {
            into.temperature = json.number();
        } else if (length == 2 && (columns & Event.TIME) != 0 && json.isAt(name, TIME)) {
            into.time = (long) json.number();
        } else if (length == 6 && (columns & Event.STATUS) != 0 && json.isAt(name, STATUS)) {
            into.status = json.string();
        } else {
            return false;
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson's streaming parser with the columns pruned by hand. It visits every token and so notices malformed input. */
final class JacksonDecoder implements Decoder {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void decode(byte[] payload, int columns, Event into) {
        try (JsonParser parser = JSON.createParser(payload)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (token.isStructStart()) {
                    parser.skipChildren();
                } else {
                    read(parser, name, columns, into);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(JsonParser parser, String name, int columns, Event into) throws IOException {
        switch (name) {
            case "deviceId" -> {
                if ((columns & Event.DEVICE) != 0) into.deviceId = parser.getText();
            }
            case "temperature" -> {
                if ((columns & Event.TEMPERATURE) != 0) into.temperature = parser.getDoubleValue();
            }
            case "humidity" -> {
                if ((columns & Event.HUMIDITY) != 0) into.humidity = parser.getIntValue();
            }
            case "ts" -> {
                if ((columns & Event.TIME) != 0) into.time = parser.getLongValue();
            }
            case "status" -> {
                if ((columns & Event.STATUS) != 0) into.status = parser.getText();
            }
            default -> {}
        }
    }
}

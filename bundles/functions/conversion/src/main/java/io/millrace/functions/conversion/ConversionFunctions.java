// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.store.KeyedState;
import io.millrace.api.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Publishes the functions that turn a value into another kind or notation. */
@Component
public final class ConversionFunctions {
    private final FunctionFamily family;

    @Activate
    public ConversionFunctions(BundleContext bundle, @Reference Clock clock, @Reference KeyedState state) {
        Map<String, Function> functions = new TreeMap<>(all(clock));
        functions.put("get_keyed_state", new GetKeyedState(state, clock));
        family = FunctionFamily.publish(bundle, functions);
    }

    @Deactivate
    void close() {
        family.close();
    }

    /**
     * The functions of this family that need no more than a clock, by name.
     *
     * @param clock tells the zone of texts without one
     */
    public static Map<String, Function> all(Clock clock) {
        return Map.of(
                "cast",
                        new Cast(clock)
                                .example("cast('12', 'bigint')", "12")
                                .example("cast(x, 'string')", "'2.5'", "{'x': 2.5}")
                                .example("cast(x, 'bigint')", "2", "{'x': 2.5}"),
                "convert_tz",
                        new ConvertTimeZone(clock)
                                .example(
                                        "cast(convert_tz(t, 'Asia/Tokyo'), 'string')",
                                        "'1970-01-01 09:00:00 +0900 JST'",
                                        "{'t': 0}"),
                "chr", new Chr().example("chr('A')", "65"),
                "dec2hex", new DecToHex().example("dec2hex(k)", "'0xa'", "{'k': 10}"),
                "decode", Encoding.decoder().example("cast(decode('SGk=', 'base64'), 'string')", "'Hi'"),
                "encode",
                        Encoding.encoder().example("encode(s, 'base64')", "'SGVsbG8gV29ybGQ='", "{'s': 'Hello World'}"),
                "hex2dec", new HexToDec().example("hex2dec('0xff')", "255"),
                "to_seconds", new ToSeconds(clock).example("to_seconds(cast(1700000000500, 'datetime'))", "1700000000"),
                "trunc", new Trunc().example("trunc(2.567, 1)", "2.6"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
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
    public ConversionFunctions(BundleContext bundle, @Reference Clock clock) {
        family = FunctionFamily.publish(bundle, all(clock::zone));
    }

    @Deactivate
    void close() {
        family.close();
    }

    /**
     * All functions of this family by name.
     *
     * @param zone in which texts without a zone are read
     */
    public static Map<String, Function> all(Supplier<ZoneId> zone) {
        return Map.of(
                "cast",
                        new Cast(zone)
                                .example("cast('12', 'bigint')", "12")
                                .example("cast(x, 'string')", "'2.5'", "{'x': 2.5}")
                                .example("cast(x, 'bigint')", "2", "{'x': 2.5}"),
                "chr", new Chr().example("chr('A')", "65"),
                "dec2hex", new DecToHex().example("dec2hex(k)", "'0xa'", "{'k': 10}"),
                "decode", Encoding.decoder().example("cast(decode('SGk=', 'base64'), 'string')", "'Hi'"),
                "encode",
                        Encoding.encoder().example("encode(s, 'base64')", "'SGVsbG8gV29ybGQ='", "{'s': 'Hello World'}"),
                "hex2dec", new HexToDec().example("hex2dec('0xff')", "255"),
                "to_seconds", new ToSeconds(zone).example("to_seconds(cast(1700000000500, 'datetime'))", "1700000000"),
                "trunc", new Trunc().example("trunc(2.567, 1)", "2.6"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.time.Clock;
import java.util.Map;
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
        family = FunctionFamily.publish(bundle, all(clock));
    }

    @Deactivate
    void close() {
        family.close();
    }

    /**
     * All functions of this family by name.
     *
     * @param clock tells the zone of texts without one
     */
    public static Map<String, Function> all(Clock clock) {
        return Map.of(
                "convert_tz", new ConvertTimeZone(clock),
                "cast", new Cast(clock),
                "chr", new Chr(),
                "dec2hex", new DecToHex(),
                "decode", Encoding.decoder(),
                "encode", Encoding.encoder(),
                "hex2dec", new HexToDec(),
                "to_seconds", new ToSeconds(clock),
                "trunc", new Trunc());
    }
}

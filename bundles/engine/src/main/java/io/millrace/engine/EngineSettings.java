// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine;

import io.millrace.engine.exchange.ExchangeSettings;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * How an engine is set up.
 *
 * @param workers threads that run pipelines, one or more
 * @param zone where days begin and texts without a zone are read
 * @param dataFolder where extensions keep data and relative paths start
 * @param exchanges how extensions are exchanged while rules run
 */
public record EngineSettings(int workers, ZoneId zone, Path dataFolder, ExchangeSettings exchanges) {
    /** Settings of an engine that exchanges extensions in the usual way. */
    public EngineSettings(int workers, ZoneId zone, Path dataFolder) {
        this(workers, zone, dataFolder, ExchangeSettings.standard());
    }
}

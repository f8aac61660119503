// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * How an engine is set up.
 *
 * @param workers threads that run pipelines, one or more
 * @param zone where days begin and texts without a zone are read
 * @param dataFolder where extensions keep data and relative paths start
 */
public record EngineSettings(int workers, ZoneId zone, Path dataFolder) {}

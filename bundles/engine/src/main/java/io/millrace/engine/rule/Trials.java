// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionListener;
import io.millrace.engine.node.Environment;
import io.millrace.engine.service.TrialService;
import io.millrace.engine.stream.SharedStreams;
import io.millrace.plan.Plan;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.SqlCompiler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The trials that were asked for. They end on demand, by an error, with the engine, and in any case after a while. */
public final class Trials implements TrialService, AutoCloseable {
    /** More at the same time would be no trials any more. */
    static final int MOST = 32;

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final String SINK = "sse";

    private final Environment environment;
    private final SharedStreams sharedStreams;
    private final SqlCompiler compiler;
    private final Catalog catalog;
    private final Map<String, Trial> trials = new ConcurrentHashMap<>();
    private final ExtensionListener extensionListener = this::extensionChanged;

    public Trials(Environment environment, SharedStreams sharedStreams, SqlCompiler compiler, Catalog catalog) {
        this.environment = environment;
        this.sharedStreams = sharedStreams;
        this.compiler = compiler;
        this.catalog = catalog;
        environment.extensions().addListener(extensionListener);
    }

    @Override
    public Prepared create(String json) {
        TrialRequest request = TrialRequest.read(json);
        try {
            return create(request);
        } catch (MillraceException refused) {
            throw new MillraceException(
                    ErrorCode.UNDEFINED, "fail to run rule " + request.id() + ": " + refused.getMessage(), refused);
        }
    }

    private synchronized Prepared create(TrialRequest request) {
        stop(request.id());
        if (trials.size() >= MOST) {
            throw new MillraceException(
                    ErrorCode.UNDEFINED, MOST + " trials are there already, expected one to be stopped first");
        }
        int port = port();
        RuleDefinition definition = definition(request);
        Plan plan = compiler.plan(
                request.sql(), definition.options().planOptions(true), new MockCatalog(catalog, request.mocks()));
        RuleSurroundings surroundings = new RuleSurroundings(environment, sharedStreams, new CopyOnWriteArrayList<>());
        Trial trial = new Trial(request.id(), surroundings, definition, plan, this::endSoon);
        trials.put(request.id(), trial);
        trial.endWith(
                environment.clock().schedule(environment.clock().millis() + LIFE.toMillis(), () -> endSoon(trial)));
        return new Prepared(request.id(), port);
    }

    /** The port of the server at which results are listened to. */
    private int port() {
        try (ConnectionPool.Lease lease =
                environment.connections().lease(SINK, Options.empty(), (state, message) -> {})) {
            return lease.connection().listeningPort().orElse(0);
        }
    }

    private static RuleDefinition definition(TrialRequest request) {
        Map<String, Object> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        properties.putAll(request.sinkProperties());
        properties.put("endpoint", "/test/" + request.id());
        properties.put("plainErrors", true);
        String ruleId = "trial-" + UUID.randomUUID();
        RuleOptions options = new RuleOptionsReader(ruleId, Map.of("sendError", true)).read();
        List<RuleAction> actions = List.of(new RuleAction(SINK, 0, properties));
        return new RuleDefinition(
                ruleId, "", "", request.sql(), Optional.empty(), actions, options, true, true, List.of());
    }

    @Override
    public void start(String id) {
        Trial trial = trials.get(id);
        if (trial == null) {
            throw new MillraceException(ErrorCode.UNDEFINED, "try to start test rule " + id + " but it is not found");
        }
        trial.start();
    }

    @Override
    public void stop(String id) {
        Optional.ofNullable(trials.remove(id)).ifPresent(Trial::close);
    }

    private void endSoon(Trial trial) {
        trials.remove(trial.id(), trial);
        environment.threads().blocking().execute(trial::close);
    }

    /** A trial does not go on with another version of what it uses: it would keep the old one from going. */
    private void extensionChanged(ExtensionId id) {
        trials.values().stream().filter(Trial::isOutdated).forEach(this::endSoon);
    }

    @Override
    public void close() {
        environment.extensions().removeListener(extensionListener);
        trials.values().forEach(Trial::close);
        trials.clear();
    }
}

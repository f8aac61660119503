// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.plugin;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The life of a source, sink or operator in a rule: {@link #provision}, {@link #connect}, work, {@link #close}. The engine
 * takes one instance for each place in a rule from a service in prototype scope, and gives it back after {@code close}.
 *
 * <p><b>Threads:</b> one thread at a time drives an instance; {@code close} may come from another.
 *
 * <p><b>May it block:</b> {@code provision} must not; it runs while a rule is being created. {@code connect} must return
 * at once if a resource is away, and go on trying in the background: a broker that is down is no reason to refuse a rule.
 *
 * <p><b>State:</b> see {@link io.millrace.api.checkpoint.Checkpointed}.
 *
 * <p><b>Swap:</b> when the bundle of an instance is updated or goes, the instance is closed and another one is taken from
 * the new service.
 *
 * <p><b>Errors:</b> an exception from {@code provision} refuses the rule, from {@code connect} stops it.
 */
@ConsumerType
public interface Extension extends AutoCloseable {

    /** The options that this extension understands. */
    default OptionSet options() {
        return OptionSet.none();
    }

    /** Takes its options, already validated against {@link #options()}. No input or output happens here. */
    default void provision(NodeContext context, Options options) throws Exception {}

    /** Makes itself ready for work. Reports the state of its connection, if it has one, through the context. */
    default void connect() throws Exception {}

    /** Gives everything back. Called exactly once, also after a failed {@code connect}. */
    @Override
    default void close() throws Exception {}
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.engine.connection.NamedConnections;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options that all sinks have in common.
 *
 * @param sendSingle whether each row is a message of its own, rather than each result a list
 * @param omitIfEmpty whether a result without rows is not sent
 * @param dataField the member whose value is sent in place of the row
 * @param fields the only columns to send, absent ones as null
 * @param excludeFields columns not to send
 * @param dataTemplate makes the text of each message, or empty
 * @param batching how many results are sent together
 * @param bufferLength messages that may wait for a sink that blocks
 * @param plainErrors whether errors are sent as bare texts, whatever the format
 * @param resendInterval pause before a message is tried again after an IO error; zero means that it is not
 */
record SinkSettings(
        boolean sendSingle,
        boolean omitIfEmpty,
        Optional<String> dataField,
        List<String> fields,
        List<String> excludeFields,
        String format,
        String delimiter,
        Optional<String> dataTemplate,
        Batching batching,
        int bufferLength,
        boolean plainErrors,
        Duration resendInterval) {

    private static final Option SEND_SINGLE = Option.flag("sendSingle");
    private static final Option OMIT_IF_EMPTY = Option.flag("omitIfEmpty");
    private static final Option DATA_FIELD = Option.text("dataField");
    private static final Option TABLE_DATA_FIELD = Option.text("tableDataField");
    private static final Option FIELDS = Option.list("fields");
    private static final Option EXCLUDE_FIELDS = Option.list("excludeFields");
    private static final Option FORMAT = Option.text("format").orElse("json");
    private static final Option DELIMITER = Option.text("delimiter");
    private static final Option DATA_TEMPLATE = Option.text("dataTemplate");
    private static final Option BATCH_SIZE = Option.integer("batchSize");
    private static final Option LINGER_INTERVAL = Option.duration("lingerInterval");
    private static final Option BUFFER_LENGTH = Option.integer("bufferLength").orElse(1024L);
    private static final Option PLAIN_ERRORS = Option.flag("plainErrors");
    private static final Option RESEND_INTERVAL =
            Option.duration("resendInterval").orElse(Duration.ZERO);

    private static final List<String> TEXT_FORMATS = List.of("json", "delimited", "urlencoded");

    /** Options of eKuiper that mean something there and nothing here yet; silently ignoring them would lose data or secrecy. */
    private static final List<String> NOT_YET = List.of("compression", "encryption", "enableCache", "resendAlterQueue");

    /** @param own the options that the sink declares itself */
    static SinkSettings of(Options options, OptionSet own) {
        refuseUnsupported(options, own);
        NamedConnections.refuse(options);
        String dataField =
                options.text(DATA_FIELD).isEmpty() ? options.text(TABLE_DATA_FIELD) : options.text(DATA_FIELD);
        SinkSettings settings = new SinkSettings(
                options.flag(SEND_SINGLE),
                options.flag(OMIT_IF_EMPTY),
                Optional.of(dataField).filter(name -> !name.isEmpty()),
                texts(options, FIELDS),
                texts(options, EXCLUDE_FIELDS),
                options.text(FORMAT).toLowerCase(Locale.ROOT),
                options.text(DELIMITER).isEmpty() ? "," : options.text(DELIMITER),
                Optional.of(options.text(DATA_TEMPLATE)).filter(text -> !text.isEmpty()),
                batching(options, own),
                (int) options.integer(BUFFER_LENGTH),
                options.flag(PLAIN_ERRORS),
                options.duration(RESEND_INTERVAL));
        settings.validate();
        return settings;
    }

    /** A sink that declares these options batches by itself. */
    private static Batching batching(Options options, OptionSet own) {
        int size = own.find(BATCH_SIZE.name()).isPresent() ? 0 : (int) options.integer(BATCH_SIZE);
        boolean lingers = own.find(LINGER_INTERVAL.name()).isEmpty();
        return new Batching(size, lingers ? options.duration(LINGER_INTERVAL) : Duration.ZERO);
    }

    private static List<String> texts(Options options, Option option) {
        return options.list(option).stream().map(String::valueOf).toList();
    }

    private void validate() {
        if (!fields.isEmpty() && !excludeFields.isEmpty()) {
            throw MillraceException.options("options fields and excludeFields exclude each other");
        }
        if (batching.size() < 0) {
            throw MillraceException.options("option batchSize is " + batching.size() + ", expected 0 or more");
        }
        if (batching.linger().isNegative()) {
            throw MillraceException.options("option lingerInterval is negative, expected 0 or more");
        }
        if (bufferLength < 0) {
            throw new MillraceException(
                    ErrorCode.UNDEFINED, "option bufferLength is " + bufferLength + ", expected 0 or more");
        }
        if (resendInterval.isNegative()) {
            throw MillraceException.options("option resendInterval is negative, expected 0 or more");
        }
    }

    /** Whether what comes out of a template is sent without encoding it. */
    boolean sendsTemplateAsIs() {
        boolean selects = dataField.isPresent() || !fields.isEmpty() || !excludeFields.isEmpty();
        return !selects && TEXT_FORMATS.contains(format);
    }

    private static void refuseUnsupported(Options options, OptionSet own) {
        for (String name : NOT_YET) {
            if (own.find(name).isEmpty() && isActive(options.asMap().get(name))) {
                throw MillraceException.options("option " + name + " is not supported by this version");
            }
        }
    }

    private static boolean isActive(Object value) {
        boolean off = value == null || "".equals(value) || Boolean.FALSE.equals(value);
        return !off && !(value instanceof Number number && number.doubleValue() == 0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.MillraceException;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.format.SchemaFiles;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages of the type that the option {@code schemaId} names: a registered schema, a point and a message. */
@Component(name = "io.millrace.format.protobuf", service = Format.class, property = "type=protobuf")
public final class ProtobufFormat implements Format {
    private static final String TYPE = "protobuf";
    private static final Option SCHEMA_ID = Option.text("schemaId");

    private final SchemaFiles schemas;

    @Activate
    public ProtobufFormat(@Reference SchemaFiles schemas) {
        this.schemas = schemas;
    }

    @Override
    public Decoder decoder(DecoderSpecification specification) {
        return new ProtobufDecoder(message(specification.options()), specification.columns());
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new ProtobufEncoder(message(specification.options()));
    }

    private MessageType message(Options options) {
        String id = options.text(SCHEMA_ID);
        int point = id.indexOf('.');
        if (point <= 0 || point == id.length() - 1) {
            throw MillraceException.options(
                    "option schemaId is \"" + id + "\", the format protobuf expected schema.Message");
        }
        String name = id.substring(0, point);
        Path file = schemas.find(TYPE, name)
                .orElseThrow(() -> MillraceException.options("the protobuf schema " + name + " is not registered"));
        return ProtoFiles.load(file).message(id.substring(point + 1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** A text written as Base64, or read from it. No other encoding is known. */
final class Encoding extends ConversionFunction {
    private static final String BASE64 = "base64";

    private final Function<String, Object> coder;

    private Encoding(String result, String description, Function<String, Object> coder) {
        super(Signature.of(result, Parameter.text("text"), Parameter.literal("encoding", Form.STRING)), description);
        this.coder = coder;
    }

    static Encoding encoder() {
        return new Encoding("a text", "A text encoded as base64.", Encoding::encode);
    }

    static Encoding decoder() {
        return new Encoding("a bytea", "The bytes that a text encoded as base64 stands for.", Encoding::decode);
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        super.check(name, arguments);
        Object encoding = arguments.get(1).literal().orElse("");
        if (!encoding.equals(BASE64)) {
            throw new MillraceException(
                    ErrorCode.SYNTAX, "function " + name + " expects the encoding base64 but found " + encoding);
        }
    }

    @Override
    public Object call(Arguments arguments) {
        if (arguments.get(0) instanceof String text) return coder.apply(text);
        throw Conversion.cannot(arguments.get(0), "string");
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static byte[] decode(String text) {
        return Bytes.ofBase64(text)
                .orElseThrow(() -> new EvaluationException("function decode expects a base64 text but got " + text));
    }
}

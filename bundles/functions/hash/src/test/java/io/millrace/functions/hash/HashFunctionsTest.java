// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.hash;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.ScalarFunction;
import io.millrace.testkit.function.FunctionHarness;
import io.millrace.testkit.function.TestArguments;
import java.util.List;
import org.junit.Test;

public class HashFunctionsTest {
    private final FunctionHarness hash = FunctionHarness.of(HashFunctions.all());

    @Test
    public void digestsAreThoseOfTheTextForm() throws Exception {
        assertThat(hash.call("md5", "gateway")).isEqualTo("3e21ab62fb17400301d9f0156b6c3031");
        assertThat(hash.call("md5", 12)).isEqualTo(hash.call("md5", "12"));
        assertThat(hash.call("md5", 12.0)).isEqualTo(hash.call("md5", "12"));
        assertThat(hash.call("sha1", "gateway")).isEqualTo("8a6b3c5e6ba4da6ebfdf08b068ca74f7d99ed161");
        assertThat(hash.call("sha256", (Object) "e".getBytes(UTF_8))).isEqualTo(hash.call("sha256", "[101]"));
        assertThat(hash.call("sha512", new Object[] {null})).isNull();
        assertThatThrownBy(() -> hash.check("md5", literal(12)))
                .hasMessage("function md5 expects a text as argument 1 (text) but found an integer");
    }

    @Test
    public void checksumsHaveNoLeadingZeros() throws Exception {
        assertThat(hash.call("crc32", "gateway")).isEqualTo("14fedd7f");
        assertThat(hash.call("crc32", "")).isEqualTo("0");
    }

    @Test
    public void whatWasCompressedComesBack() throws Exception {
        String text = "so long ".repeat(1000);
        for (String method : List.of("zlib", "gzip", "flate", "zstd")) {
            Object compressed = hash.call("compress", text, method);
            assertThat((byte[]) compressed).as(method).hasSizeLessThan(200);
            assertThat(hash.call("decompress", compressed, method)).as(method).isEqualTo(text.getBytes(UTF_8));
            Object nothing = hash.call("compress", new byte[0], method);
            assertThat(hash.call("decompress", nothing, method)).as(method).isEqualTo(new byte[0]);
        }
        assertThat(hash.call("compress", null, "zlib")).isNull();
    }

    @Test
    public void badInputIsAnError() {
        assertThatThrownBy(() -> hash.call("compress", "a", "GZIP"))
                .hasMessage("expected a method, one of zlib, gzip, flate or zstd, but got string(GZIP)");
        assertThatThrownBy(() -> hash.call("compress", 1, "gzip")).hasMessageContaining("expected a text or a bytea");
        for (String method : List.of("zlib", "gzip", "flate", "zstd")) {
            assertThatThrownBy(() -> hash.call("decompress", "not compressed", method))
                    .as(method)
                    .isNotNull();
        }
        assertThatThrownBy(() -> hash.check("compress", COLUMN, literal(1)))
                .hasMessageContaining("a text as argument 2");
    }

    @Test
    public void aCallStaysWithItsFirstMethod() throws Exception {
        ScalarFunction call = ((ScalarFunction) hash.function("compress")).forCallSite();
        call.call(TestArguments.of("a", "zlib"));
        call.call(TestArguments.of("b", "zlib"));

        assertThatThrownBy(() -> call.call(TestArguments.of("c", "gzip")))
                .hasMessage("expected the method of the first call, zlib, but got gzip");
    }
}

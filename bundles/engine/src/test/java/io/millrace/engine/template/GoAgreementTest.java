// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A table of templates with what Go makes of them on the same data. */
public class GoAgreementTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    public void templatesGiveWhatGoGives() throws IOException {
        Map<String, Object> data = data();
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String line : resource("results-of-go.txt").split("\n")) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            String[] parts = line.split("\t");
            String result = result(MAPPER.readValue(parts[0], String.class), data);
            String expected = parts[1].startsWith("\"") ? MAPPER.readValue(parts[1], String.class) : parts[1];
            // What can never work is refused before it runs.
            boolean sooner = expected.equals("FAILS") && result.equals("REFUSED");
            if (!result.equals(expected) && !sooner)
                differences.add(parts[0] + "\n  go:   " + expected + "\n  here: " + result);
            compared++;
        }
        assertThat(differences).as(String.join("\n", differences)).isEmpty();
        assertThat(compared).isGreaterThan(150);
    }

    private static String result(String template, Map<String, Object> data) {
        Template read;
        try {
            read = Template.parse(template);
        } catch (EvaluationException wrongKind) {
            return "wrong kind of refusal: " + wrongKind.getMessage();
        } catch (MillraceException refused) {
            return refused.getMessage().contains("line ") ? "REFUSED" : "refused without a place";
        }
        try {
            StringBuilder text = new StringBuilder();
            read.execute(data, new FixedClock(), text);
            return text.toString();
        } catch (EvaluationException failed) {
            return failed.getMessage().contains("line ") ? "FAILS" : "fails without a place";
        }
    }

    private static Map<String, Object> data() throws IOException {
        Map<String, Object> data = MAPPER.readValue(resource("data.json"), new TypeReference<>() {});
        data.replaceAll((name, value) -> asFloats(value));
        return data;
    }

    @SuppressWarnings("unchecked")
    private static Object asFloats(Object value) {
        if (value instanceof Number number) return number.doubleValue();
        if (value instanceof Map) ((Map<String, Object>) value).replaceAll((name, member) -> asFloats(member));
        if (value instanceof List) ((List<Object>) value).replaceAll(GoAgreementTest::asFloats);
        return value;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GoAgreementTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

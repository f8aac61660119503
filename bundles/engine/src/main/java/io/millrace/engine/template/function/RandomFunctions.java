// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What differs from call to call. */
final class RandomFunctions {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 1 << 20;
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private RandomFunctions() {}

    static void addTo(Registry registry) {
        Parameter integer = Parameter.INTEGER;
        registry.add("randAlphaNum", a -> signs(a.integer(0), LETTERS + DIGITS), integer)
                .add("randAlpha", a -> signs(a.integer(0), LETTERS), integer)
                .add("randNumeric", a -> signs(a.integer(0), DIGITS), integer)
                .add("randAscii", a -> ascii(a.integer(0)), integer)
                .add("randInt", a -> between(a.integer(0), a.integer(1)), integer, integer)
                .add("randBytes", a -> bytes(a.integer(0)), integer)
                .add("shuffle", a -> shuffled(a.text(0)), Parameter.TEXT)
                .add("uuidv4", a -> UUID.randomUUID().toString());
    }

    private static int length(int given) {
        if (given >= 0 && given <= LONGEST) return given;
        throw new EvaluationException("the length is " + given + ", expected 0 to " + LONGEST);
    }

    private static String signs(int count, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length(count); i++) text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        return text.toString();
    }

    private static String ascii(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length(count); i++) text.append((char) RANDOM.nextInt(' ', '~' + 1));
        return text.toString();
    }

    private static Object between(int least, int below) {
        if (least < below) return RANDOM.nextInt(least, below);
        throw new EvaluationException("no integer is at least " + least + " and below " + below);
    }

    private static String bytes(int count) {
        byte[] bytes = new byte[length(count)];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String shuffled(String text) {
        List<Integer> points = new ArrayList<>(text.codePoints().boxed().toList());
        Collections.shuffle(points, RANDOM);
        return points.stream().map(Character::toString).collect(Collectors.joining());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.util.Comparator;

/** Names in the order of their UTF-8 bytes, which is the order of their characters, not of Java's chars. */
enum NameOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x == y) continue;
            boolean isPair = Character.isSurrogate(x);
            return isPair == Character.isSurrogate(y) ? x - y : isPair ? 1 : -1;
        }
        return a.length() - b.length();
    }
}

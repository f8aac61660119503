// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

/**
 * How numbers are written somewhere.
 *
 * @param group between groups of digits; empty for no groups
 * @param decimal before the decimals
 * @param minus before negative numbers
 * @param higherGroups digits in all groups but the last, which has three
 */
record NumberStyle(String group, String decimal, String minus, int higherGroups) {
    private static final int LAST_GROUP = 3;

    /** Without groups. */
    static final NumberStyle PLAIN = new NumberStyle("", ".", "-", LAST_GROUP);

    /** @param digits plain digits, with a point before the decimals if there are any */
    String apply(boolean negative, String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : decimal + digits.substring(point + 1);
        return (negative ? minus : "") + grouped(whole) + decimals;
    }

    private String grouped(String whole) {
        StringBuilder grouped = new StringBuilder(whole);
        for (int place = whole.length() - LAST_GROUP; place > 0; place -= higherGroups) grouped.insert(place, group);
        return grouped.toString();
    }
}

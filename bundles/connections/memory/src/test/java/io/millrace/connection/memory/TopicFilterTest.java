// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class TopicFilterTest {

    @Test
    public void aPlainFilterMatchesItsTopicOnly() {
        assertMatches("a/b", "a/b");
        assertDiffers("a/b", "a", "a/b/", "a/b/c", "x/a/b", "/a/b", "a/bc", "A/b");
    }

    @Test
    public void plusStandsForExactlyOneLevel() {
        assertMatches("a/+", "a/b", "a/");
        assertMatches("+/b", "a/b", "/b");
        assertMatches("a/+/c", "a/b/c");
        assertDiffers("a/+", "a", "a/b/c", "x/a/b");
        assertDiffers("+", "a/b", "/a");
    }

    @Test
    public void hashStandsForAllLevelsThatRemainNoneIncluded() {
        assertMatches("a/#", "a", "a/b", "a/b/c");
        assertMatches("#", "a", "a/b/c", "/");
        assertMatches("+/#", "a", "a/b/c");
        assertDiffers("a/#", "ab", "x/a", "b");
    }

    @Test
    public void knowsWhetherItHasWildcards() {
        assertThat(TopicFilter.parse("a/b").hasWildcards()).isFalse();
        assertThat(TopicFilter.parse("a/+").hasWildcards()).isTrue();
        assertThat(TopicFilter.parse("#").hasWildcards()).isTrue();
    }

    @Test
    public void refusesWildcardsOutOfPlaceAndSaysWhy() {
        assertThatThrownBy(() -> TopicFilter.parse("a/#/b"))
                .hasMessage("memory topic a/#/b: # is allowed at the end only");
        assertThatThrownBy(() -> TopicFilter.parse("a/b+"))
                .hasMessage("memory topic a/b+: a wildcard must fill its level, found b+");
        assertThatThrownBy(() -> TopicFilter.parse("")).hasMessageContaining("the memory topic is empty");
    }

    private static void assertMatches(String filter, String... topics) {
        assertThat(topics).allMatch(TopicFilter.parse(filter)::matches);
    }

    private static void assertDiffers(String filter, String... topics) {
        assertThat(topics).noneMatch(TopicFilter.parse(filter)::matches);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Rule texts are written with single quotes here. */
public class RuleDefinitionReaderTest {
    private static final String SQL = "'sql':'SELECT * FROM s'";
    private static final String ACTIONS = "'actions':[{'log':{}}]";

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static RuleDefinition read(String json) {
        return RuleDefinitionReader.read(quoted(json), Optional.empty());
    }

    private static void assertRefused(ErrorCode code, String message, String json, Optional<String> expectedId) {
        assertThatThrownBy(() -> RuleDefinitionReader.read(quoted(json), expectedId))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessage(quoted(message));
    }

    private static void assertRefused(String message, String json) {
        assertRefused(ErrorCode.UNDEFINED, message, json, Optional.empty());
    }

    @Test
    public void theDefaults() {
        RuleDefinition rule = read("{'id':'r'," + SQL + "," + ACTIONS + "}");
        assertThat(rule.id()).isEqualTo("r");
        assertThat(rule.name()).isEmpty();
        assertThat(rule.version()).isEmpty();
        assertThat(rule.sql()).isEqualTo("SELECT * FROM s");
        assertThat(rule.actions()).containsExactly(new RuleAction("log", 0, Map.of()));
        assertThat(rule.triggered()).isTrue();
        assertThat(rule.temporary()).isFalse();
        assertThat(rule.tags()).isEmpty();
        assertThat(rule.options()).isEqualTo(new RuleOptionsReader("r", Map.of()).read());
    }

    @Test
    public void everythingCanBeSaid() {
        RuleDefinition rule = read("{'id':'r','name':'My rule','version':'2','triggered':false,'temp':true,"
                + "'tags':['a','b'],'options':{'qos':0,'sendError':true}," + SQL + "," + ACTIONS + "}");
        assertThat(rule.name()).isEqualTo("My rule");
        assertThat(rule.version()).isEqualTo("2");
        assertThat(rule.triggered()).isFalse();
        assertThat(rule.temporary()).isTrue();
        assertThat(rule.tags()).containsExactly("a", "b");
        assertThat(rule.options().sendErrors()).isTrue();
    }

    @Test
    public void keysAreComparedWithoutCaseAndUnknownOnesIgnored() {
        RuleDefinition rule = read("{'ID':'r','Sql':'SELECT 1','ACTIONS':[{'log':{}}],'colour':'red',"
                + "'Options':{'SENDERROR':true,'colour':'red'}}");
        assertThat(rule.id()).isEqualTo("r");
        assertThat(rule.options().sendErrors()).isTrue();
    }

    @Test
    public void anActionWithSeveralKeysIsSeveralSinksOfOneIndex() {
        RuleDefinition rule =
                read("{'id':'r'," + SQL + ",'actions':[{'log':{}},{'mqtt':{'topic':'t'},'nop':{'n':1}}]}");
        assertThat(rule.actions())
                .containsExactly(
                        new RuleAction("log", 0, Map.of()),
                        new RuleAction("mqtt", 1, Map.of("topic", "t")),
                        new RuleAction("nop", 1, Map.of("n", 1L)));
    }

    @Test
    public void theIdMayBeLeftToTheCaller() {
        String json = quoted("{" + SQL + "," + ACTIONS + "}");
        assertThat(RuleDefinitionReader.read(json, Optional.of("r")).id()).isEqualTo("r");
    }

    @Test
    public void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("{'id':\n oops}"))
                .hasMessageStartingWith("Parse rule {\"id\":\n oops} error : ")
                .hasMessageContaining("line 2")
                .hasMessageEndingWith(".");
        assertThatThrownBy(() -> read("{} trailing")).hasMessageStartingWith("Parse rule {} trailing error : ");
        assertRefused("Parse rule [1] error : expected an object.", "[1]");
        assertRefused("Parse rule null error : expected an object.", "null");
    }

    @Test
    public void theIdIsCheckedFirst() {
        assertRefused("Missing rule id.", "{}");
        assertRefused("Missing rule id.", "{'id':''}");
        assertRefused(
                ErrorCode.UNDEFINED, "RuleId is not consistent with rule id.", "{'id':'other'}", Optional.of("r"));
        assertThatThrownBy(() -> read("{'id':'a b'}"))
                .hasMessage(
                        "id 'a b' contains invalid characters: only alphanumeric, hyphens and underscores are allowed");
        assertThatThrownBy(() -> read("{'id':' a'}")).hasMessage("id ' a' contains leading or trailing whitespace");
    }

    @Test
    public void aRuleHasEitherSqlOrGraph() {
        assertRefused("Parse rule error : graph is 5, expected an object.", "{'id':'r','graph':5}");
        assertRefused("Rule r has both sql and graph.", "{'id':'r'," + SQL + ",'graph':{}}");
        assertRefused("Rule r has neither sql nor graph.", "{'id':'r'," + ACTIONS + "}");
    }

    @Test
    public void aRuleHasActions() {
        assertRefused("Missing rule actions.", "{'id':'r'," + SQL + "}");
        assertRefused("Missing rule actions.", "{'id':'r'," + SQL + ",'actions':[]}");
        assertRefused("Missing rule actions.", "{'id':'r'," + SQL + ",'actions':null}");
    }

    @Test
    public void actionsAreObjectsByType() {
        assertRefused("Parse rule error : actions is {}, expected a list.", "{'id':'r'," + SQL + ",'actions':{}}");
        assertRefused(
                "Parse rule error : action 1 is 'log', expected an object with the type of a sink.",
                "{'id':'r'," + SQL + ",'actions':[{'log':{}},'log']}");
        assertRefused(
                "Parse rule error : action 0 is {}, expected an object with the type of a sink.",
                "{'id':'r'," + SQL + ",'actions':[{}]}");
        assertRefused(
                ErrorCode.EXECUTOR,
                "expect map[string]interface {} type for the action properties, but found 'loud'",
                "{'id':'r'," + SQL + ",'actions':[{'log':'loud'}]}",
                Optional.empty());
    }

    @Test
    public void wrongTypesAreNamed() {
        String rest = SQL + "," + ACTIONS + "}";
        assertRefused("Parse rule error : id is 5, expected a text.", "{'id':5," + rest);
        assertRefused("Parse rule error : name is [], expected a text.", "{'id':'r','name':[]," + rest);
        assertRefused(
                "Parse rule error : triggered is 'yes', expected a boolean.", "{'id':'r','triggered':'yes'," + rest);
        assertRefused("Parse rule error : temp is 1, expected a boolean.", "{'id':'r','temp':1," + rest);
        assertRefused("Parse rule error : options is [], expected an object.", "{'id':'r','options':[]," + rest);
        for (String tags : List.of("'a'", "['a',1]")) {
            assertRefused(
                    "Parse rule error : tags is " + tags + ", expected a list of texts.",
                    "{'id':'r','tags':" + tags + "," + rest);
        }
    }

    @Test
    public void optionsAreRefusedWithTheRule() {
        assertRefused(
                "Rule r has invalid options: invalidBufferLength:bufferLength must be greater than 0.",
                "{'id':'r','options':{'bufferLength':-1}," + SQL + "," + ACTIONS + "}");
    }
}

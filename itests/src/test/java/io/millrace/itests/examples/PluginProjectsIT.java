// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import java.nio.file.Path;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** What the project template makes is built by its author, and copied into the deploy folder of a running server. */
public class PluginProjectsIT {
    @ClassRule
    public static final ExampleServer SERVER = new ExampleServer();

    private static PluginProjects projects;

    @BeforeClass
    public static void build() throws Exception {
        projects = PluginProjects.built(Path.of("target", "authors"));
    }

    @Test
    public void eachKindBuildsAndIsInstalled() throws Exception {
        for (String kind : PluginProjects.kinds()) projects.jar(kind).deployTo(SERVER.deployFolder());

        eventually(() -> {
            String installed = SERVER.shell("plugin:list");
            for (String kind : PluginProjects.kinds()) {
                assertThat(installed).contains("com.example.my_" + kind.replace('-', '_'));
            }
        });
    }

    @Test
    public void aNewFunctionIsCalledByItsName() throws Exception {
        projects.jar("function").deployTo(SERVER.deployFolder());

        Outlet dew = SERVER.rule("mine", "SELECT round(my_function(celsius, humidity)) AS dew FROM readings");
        new ExampleUse("mine", () -> SERVER.push("{'celsius':20.5,'humidity':55.0}"), dew, "[{\"dew\":11}]")
                .assertWorks();
    }

    @Test
    public void aNewOperatorIsANodeOfAGraphByItsType() throws Exception {
        projects.jar("operator").deployTo(SERVER.deployFolder());

        Outlet moved = SERVER.graph(
                "moved", "my_operator", Json.object().put("column", "level").put("width", 1));
        new ExampleUse("moved", () -> SERVER.push("{'level':5}"), moved, "[{\"level\":5}]").assertWorks();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.cli.Cli.Result;

/** XMI as another UIMA tool writes it: its own types beside one of our layers. */
class ForeignXmiTest {

    private static final String XMI = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
                xmlns:tcas="http:///uima/tcas.ecore" xmlns:types="http:///org/sitmark/types.ecore"
                xmlns:acme="http:///com/acme.ecore" xmi:version="2.0">
              <cas:NULL xmi:id="0"/>
              <tcas:DocumentAnnotation xmi:id="8" sofa="1" begin="0" end="21" language="en"/>
              <acme:Weather xmi:id="13" sofa="1" begin="8" end="13" mood="grim"/>
              <types:Entity xmi:id="17" sofa="1" begin="0" end="3" kind="person" rank="5"/>
              <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text"
                sofaString="Ann saw storms coming"/>
              <cas:View sofa="1" members="8 13 17"/>
            </xmi:XMI>
            """;

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
              <types>
                <typeDescription><name>com.acme.Weather</name><description/>
                  <supertypeName>uima.tcas.Annotation</supertypeName>
                  <features><featureDescription><name>mood</name><description/>
                    <rangeTypeName>uima.cas.String</rangeTypeName></featureDescription></features>
                </typeDescription>
                <typeDescription><name>org.sitmark.types.Entity</name><description/>
                  <supertypeName>uima.tcas.Annotation</supertypeName>
                  <features><featureDescription><name>rank</name><description/>
                    <rangeTypeName>uima.cas.Integer</rangeTypeName></featureDescription></features>
                </typeDescription>
              </types>
            </typeSystemDescription>
            """;

    private static Cli corpusWith(Path folder, String xmi, String types) throws IOException {
        Files.createDirectories(folder.resolve("in/reports"));
        Files.writeString(folder.resolve("in/reports/storm%20one.xmi"), xmi);
        if (!types.isEmpty()) {
            Files.writeString(folder.resolve("in/TypeSystem.xml"), types);
        }
        var cli = new Cli(folder);
        cli.done("corpus", "create", "c");
        return cli;
    }

    @Test
    void marksAreTakenAndAllElseIsKept(@TempDir Path folder) throws IOException {
        Cli cli = corpusWith(folder, XMI, TYPES);

        assertThat(cli.done("corpus", "import", "c", "in/reports/storm%20one.xmi")
                        .out())
                .startsWith("Imported 1 report with 1 mark ");
        assertThat(cli.done("corpus", "check", "c").out()).contains("no problems");
        assertThat(cli.done("corpus", "list", "c").out()).contains("storm one");
        assertThat(Files.readString(folder.resolve("c/TypeSystem.xml"))).contains("com.acme.Weather", "mood", "rank");
        assertThat(Files.readString(folder.resolve("c/reports/storm one.xmi")))
                .contains("mood=\"grim\"", "rank=\"5\"", "kind=\"person\"");
    }

    @Test
    void textsAloneLeaveAllElseBehind(@TempDir Path folder) throws IOException {
        Cli cli = corpusWith(folder, XMI, TYPES);

        cli.done("corpus", "import", "c", "in", "--without-marks");

        assertThat(Files.readString(folder.resolve("c/reports/storm one.xmi"))).doesNotContain("grim", "person");
        assertThat(Files.readString(folder.resolve("c/TypeSystem.xml"))).doesNotContain("com.acme.Weather");
    }

    @Test
    void whatCannotBeTakenIsTold(@TempDir Path folder) throws IOException {
        Cli cli = corpusWith(folder, XMI, "");
        assertThat(cli.run("corpus", "import", "c", "in/reports/storm%20one.xmi"))
                .returns(1, Result::code)
                .extracting(Result::err)
                .asString()
                .contains("no TypeSystem.xml");
        Files.writeString(
                folder.resolve("in/TypeSystem.xml"),
                TYPES.replace(
                        "<supertypeName>uima.tcas.Annotation</supertypeName>",
                        "<supertypeName>uima.cas.TOP</supertypeName>"));
        assertThat(cli.run("corpus", "import", "c", "in/reports/storm%20one.xmi"))
                .returns(1, Result::code)
                .extracting(Result::err)
                .asString()
                .contains("org.sitmark.types.Entity", "one corpus cannot hold both");
        Files.writeString(folder.resolve("in/TypeSystem.xml"), TYPES);
        Files.writeString(folder.resolve("in/reports/storm%20one.xmi"), XMI.replace("end=\"3\"", "end=\"300\""));
        assertThat(cli.run("corpus", "import", "c", "in"))
                .returns(0, Result::code)
                .extracting(Result::err)
                .asString()
                .contains("outside of the text", "it was left out");
        Files.writeString(
                folder.resolve("in/reports/storm%20one.xmi"),
                XMI.replace("?>\n<xmi", "?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xmi"));
        assertThat(cli.run("corpus", "import", "c", "in/reports/storm%20one.xmi"))
                .returns(1, Result::code)
                .extracting(Result::err)
                .asString()
                .contains("DOCTYPE");
        assertThat(cli.done("corpus", "list", "c").out()).contains("0 reports");
    }
}

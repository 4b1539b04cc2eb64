// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Storage.Stored;

/** What other tools put into a report stays, byte for byte, whatever Sitmark does with its own part. */
class ForeignTest {

    private final TestLayers test = new TestLayers();

    ForeignTest() throws Exception {}

    private Stored read(Path file) throws Exception {
        return test.storage.read(file, test.layers);
    }

    private void write(Path file, Report report, Stored stored, Layers layers) throws Exception {
        test.storage.write(file, report, stored.foreign(), stored.hash(), layers, h -> {});
    }

    /** A report with DKPro's annotations, two of our marks and a second view, as a DKPro pipeline would save it. */
    private Path dkpro(Path folder) throws Exception {
        Path file = folder.resolve("d.xmi");
        TypeSystemDescription dkpro = TypeSystemDescriptionFactory.createTypeSystemDescription(
                "desc.type.LexicalUnits_customized",
                "desc.type.NamedEntity",
                "desc.type.metadata",
                "desc.type.metadata_customized");
        dkpro.resolveImports();
        try (var out = Files.newOutputStream(folder.resolve("TypeSystem.xml"))) {
            dkpro.toXML(out);
        }
        test.storage.writeTypeSystem(folder, test.layers);
        TypeSystemDescription types = UIMAFramework.getXMLParser()
                .parseTypeSystemDescription(
                        new XMLInputSource(folder.resolve("TypeSystem.xml").toFile()));
        CAS cas = CasCreationUtils.createCas(types, null, null);
        JCas jcas = cas.getJCas();
        jcas.setDocumentText("Ann Example left Velm.");
        DocumentMetaData metaData = DocumentMetaData.create(jcas);
        metaData.setDocumentId("d-1");
        for (int[] token : new int[][] {{0, 3}, {4, 11}, {12, 16}, {17, 21}, {21, 22}}) {
            new Token(jcas, token[0], token[1]).addToIndexes();
        }
        NamedEntity entity = new NamedEntity(jcas, 0, 11);
        entity.setValue("PER & \"x\"\n");
        entity.addToIndexes();
        var type = cas.getTypeSystem().getType("org.sitmark.types.Entity");
        AnnotationFS ann = cas.createAnnotation(type, 0, 11);
        ann.setFeatureValueFromString(type.getFeatureByBaseName("kind"), "person");
        cas.addFsToIndexes(ann);
        var quoteType = cas.getTypeSystem().getType("org.sitmark.types.Quote");
        AnnotationFS quote = cas.createAnnotation(quoteType, 12, 21);
        quote.setFeatureValue(quoteType.getFeatureByBaseName("speaker"), ann);
        quote.setFeatureValue(quoteType.getFeatureByBaseName("cue"), entity);
        cas.addFsToIndexes(quote);
        var suggestion = cas.getTypeSystem().getType("org.sitmark.types.Suggestion");
        FeatureStructure other = cas.createAnnotation(suggestion, 17, 21);
        other.setStringValue(suggestion.getFeatureByBaseName("layer"), "nowhere");
        cas.addFsToIndexes(other);
        CAS html = cas.createView("html");
        html.setDocumentText("<p>Ann");
        AnnotationFS elsewhere = html.createAnnotation(type, 3, 6);
        html.addFsToIndexes(elsewhere);
        StockUima.save(cas, file);
        return file;
    }

    private static List<String> lines(Path file, String start) throws Exception {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(l -> l.replaceFirst("<!--crc:.*", "").strip())
                    .filter(l -> l.startsWith(start))
                    .toList();
        }
    }

    @Test
    void marksOfStockUimaAreRead(@TempDir Path folder) throws Exception {
        Stored stored = read(dkpro(folder));
        Report report = stored.report();

        assertThat(report.text()).isEqualTo("Ann Example left Velm.");
        assertThat(report.marks().stream()
                        .map(m -> m.layer() + m.span() + m.features().names()))
                .containsExactly("entity[0,11][kind]", "quote[12,21][cue, speaker]");
        Mark quote = report.marks("quote").get(0);
        assertThat(quote.features().link("speaker"))
                .isEqualTo(Link.to(report.marks().get(0)));
        assertThat(quote.features().link("cue")).isEqualTo(Link.to(new Span(0, 11)));
        assertThat(stored.problems())
                .containsExactly("1 suggestions of layer 'nowhere' are kept but not shown: the layer is not installed");
    }

    @Test
    void everyForeignElementIsKeptAsItWas(@TempDir Path folder) throws Exception {
        Path file = dkpro(folder);
        List<String> before = elements(Files.readString(file));
        Stored stored = read(file);

        write(file, stored.report(), stored, test.layers);

        assertThat(elements(Files.readString(file))).containsAll(before);
        assertThat(read(file).report()).isEqualTo(stored.report());
    }

    /** The elements of other tools as text; each is on one line in Sitmark's files, all on one in those of UIMA. */
    private static List<String> elements(String xmi) {
        return Stream.of(xmi.replaceAll("<!--.*?-->", "").split("(?=<)"))
                .map(String::strip)
                .filter(e -> e.matches("(?s)<(type\\d?|metadata|ner|segmentation).*")
                        || e.contains("sofa=\"") && e.contains("sofaNum=\"2\""))
                .toList();
    }

    @Test
    void stockUimaSeesTheSameForeignAnnotationsAfterAnEdit(@TempDir Path folder) throws Exception {
        Path file = dkpro(folder);
        Stored stored = read(file);
        Report edited = stored.report()
                .with(Edits.add(stored.report(), "entity", new Span(17, 21), Features.of("kind", "location"))
                        .changes());

        write(file, edited, stored, test.layers);

        CAS cas = StockUima.load(file, folder.resolve("TypeSystem.xml"));
        assertThat(cas.getJCas().select(Token.class).map(Token::getCoveredText).toList())
                .containsExactly("Ann", "Example", "left", "Velm", ".");
        assertThat(cas.getJCas().select(NamedEntity.class).single().getValue()).isEqualTo("PER & \"x\"\n");
        assertThat(DocumentMetaData.get(cas).getDocumentId()).isEqualTo("d-1");
        assertThat(cas.getView("html").getDocumentText()).isEqualTo("<p>Ann");
        var entity = cas.getTypeSystem().getType("org.sitmark.types.Entity");
        assertThat(cas.getAnnotationIndex(entity)).hasSize(2);
        assertThat(cas.getView("html").getAnnotationIndex(entity)).hasSize(1);
        var quote = cas.getTypeSystem().getType("org.sitmark.types.Quote");
        AnnotationFS kept =
                (AnnotationFS) cas.getAnnotationIndex(quote).iterator().next();
        assertThat(kept.getFeatureValue(quote.getFeatureByBaseName("cue"))).isInstanceOf(NamedEntity.class);
    }

    @Test
    void theSecondSaveChangesNothingOfOthers(@TempDir Path folder) throws Exception {
        Path file = dkpro(folder);
        Stored first = read(file);
        write(file, first.report(), first, test.layers);
        byte[] bytes = Files.readAllBytes(file);
        Stored second = read(file);

        write(file, second.report(), second, test.layers);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void marksOfALayerThatIsNotInstalledAreKeptAndTold(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        test.storage.writeTypeSystem(folder, test.layers);
        test.storage.write(file, TestLayers.report(), null, null, test.layers, h -> {});
        List<String> weather = lines(file, "<types2:Weather");
        Layers fewer = test.without("weather", "equipment");

        Stored stored = test.storage.read(file, fewer);
        test.storage.write(file, stored.report(), stored.foreign(), stored.hash(), fewer, h -> {});

        assertThat(stored.problems())
                .containsExactlyInAnyOrder(
                        "1 marks of layer 'weather' are kept but not shown: the layer is not installed",
                        "1 marks of layer 'equipment' are kept but not shown: the layer is not installed");
        assertThat(stored.report().marks()).hasSize(3);
        assertThat(lines(file, "<types2:Weather")).isEqualTo(weather).hasSize(1);
        StockUima.load(file, folder.resolve("TypeSystem.xml"));
        assertThat(WithoutIds.of(read(file).report())).isEqualTo(WithoutIds.of(TestLayers.report()));
    }

    @Test
    void whatOtherToolsPointToStaysAsABareSpanWhenItsMarkIsRemoved(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        test.storage.writeTypeSystem(folder, test.layers);
        test.storage.write(file, TestLayers.report(), null, null, test.layers, h -> {});
        Layers fewer = test.without("weather");
        Stored stored = test.storage.read(file, fewer);

        Report without = stored.report()
                .with(Edits.remove(stored.report(), stored.report().marks("entity"))
                        .changes());
        test.storage.write(file, without, stored.foreign(), stored.hash(), fewer, h -> {});

        CAS cas = StockUima.load(file, folder.resolve("TypeSystem.xml"));
        var type = cas.getTypeSystem().getType("com.acme.types.Weather");
        AnnotationFS storm =
                (AnnotationFS) cas.getAnnotationIndex(type).iterator().next();
        var all = (ArrayFS<?>) storm.getFeatureValue(type.getFeatureByBaseName("all"));
        assertThat(((AnnotationFS) all.get(0)).getCoveredText()).isEqualTo("Ann Example");
        assertThat(all.get(0).getType().getName()).isEqualTo("org.sitmark.types.Mention");
    }

    @Test
    void featuresThatTheInstalledLayerDoesNotKnowStayWithTheirMark(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:acme="http:///com/acme/types.ecore"
                    xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0">
                  <acme:Weather newer="a&#10;b" end="5" xmi:id="7" begin="0" sofa="1" type="storm" place="0">
                    <notes>one</notes><notes> two </notes><severity>4</severity>
                  </acme:Weather>
                  <cas:View members="  7\t\n" sofa="1"/>
                  <cas:Sofa sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="A storm." xmi:id="1"/>
                </xmi:XMI>""");
        Stored stored = read(file);
        Mark mark = stored.report().marks().get(0);
        assertThat(mark.id()).isEqualTo(7);
        assertThat(mark.features().text("severity")).isEqualTo("4");

        Report edited = stored.report()
                .with(Edits.setFeatures(mark, mark.features().with("type", "flood"))
                        .changes());
        write(file, edited, stored, test.layers);

        assertThat(Files.readString(file))
                .contains("<types2:Weather xmi:id=\"7\" sofa=\"1\" begin=\"0\" end=\"5\" type=\"flood\" severity=\"4\""
                        + " newer=\"a&#10;b\"><notes>one</notes><notes> two </notes></types2:Weather>");
    }

    @Test
    void listsAndArraysAreReadInEveryForm(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:types="http:///com/acme/types.ecore"
                    xmlns:cas="http:///uima/cas.ecore" xmlns:s="http:///org/sitmark/types.ecore" xmi:version="2.0">
                  <cas:NULL xmi:id="0"/>
                  <cas:View sofa="1" members="3 4 5 6"/>
                  <types:Weather xmi:id="6" sofa="1" begin="0" end="1" all="3 4" shared="10" listed="5 0 3" chained="20"/>
                  <types:Weather xmi:id="3" sofa="1" begin="2" end="3"><all>4</all><all>5</all></types:Weather>
                  <types:Weather xmi:id="4" sofa="1" begin="2" end="3" all="10" chained="22" listed=""/>
                  <s:Entity xmi:id="5" sofa="1" begin="4" end="5"/>
                  <cas:NonEmptyFSList xmi:id="21" head="5" tail="22"/>
                  <cas:EmptyFSList xmi:id="22"/>
                  <cas:NonEmptyFSList xmi:id="20" head="3" tail="21"/>
                  <cas:FSArray xmi:id="10" elements="4 5"/>
                  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="a b c"/>
                </xmi:XMI>""");

        Report report = read(file).report();

        assertThat(report.mark(6).orElseThrow().features().asMap().toString())
                .isEqualTo("{all=[#3, #4], chained=[#3, #5], listed=[#5, #3], shared=[#4, #5]}");
        assertThat(report.mark(3).orElseThrow().features().asMap().toString()).isEqualTo("{all=[#4, #5]}");
        assertThat(report.mark(4).orElseThrow().features().asMap().toString())
                .isEqualTo("{all=[#4, #5], chained=[], listed=[]}");
    }

    @Test
    void manyForeignNamespacesKeepTheirPrefixes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:types="http:///a/b.ecore" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"
                    xsi:schemaLocation="http:///a/b.ecore b.ecore">
                  <types:X xmi:id="3" sofa="1" begin="0" end="1" v="1"/>
                  <other:X xmlns:other="http:///c.ecore" xmi:id="4" of="3"/>
                  <types:X xmlns:types="http:///d.ecore" xmi:id="5"/>
                  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Velm"/>
                  <cas:View sofa="1" members="3 4"/>
                </xmi:XMI>""");
        Stored stored = read(file);
        Report edited = stored.report()
                .with(Edits.add(stored.report(), "entity", new Span(0, 4), Features.NONE)
                        .changes());

        write(file, edited, stored, test.layers);

        assertThat(Files.readString(file))
                .contains("xmlns:types=\"http:///a/b.ecore\"", "xmlns:other=\"http:///c.ecore\"")
                .contains("xmlns:types2=\"http:///d.ecore\"", "xmlns:types3=\"http:///org/sitmark/types.ecore\"")
                .contains("xsi:schemaLocation=\"http:///a/b.ecore b.ecore\"")
                .contains(
                        "<types:X xmi:id=\"3\" sofa=\"1\" begin=\"0\" end=\"1\" v=\"1\"/>", "<types2:X xmi:id=\"5\"/>")
                .contains("<other:X xmi:id=\"4\" of=\"3\"/>", "<types3:Entity");
        assertThat(read(file).report()).isEqualTo(edited);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.uima.layer.LayerTypes;
import org.sitmark.uima.storage.XmlEscape.IllegalTextException;

/**
 * Writes a report as XMI. The same report and foreign parts always give the same bytes. Used once.
 */
final class ReportWriter {

    private final Report report;
    private final Foreign foreign;
    private final Layers layers;
    private final LayerTypes types;
    private final Ids ids = new Ids();
    private final LineWriter out = new LineWriter();
    private final Namespaces namespaces;
    private final List<Item> items;

    private ReportWriter(Report report, @Nullable Foreign foreign, Layers layers, LayerTypes types) throws IOException {
        this.report = report;
        this.layers = layers;
        this.types = types;
        items = new ArrayList<>(report.marks());
        items.addAll(report.suggestions());
        items.sort(Item.TEXT_ORDER);
        this.foreign = takeIds(foreign);
        this.namespaces = this.foreign.namespaces().copy();
    }

    /**
     * The bytes of a report's file.
     *
     * @param foreign what was read from the old file, or null for a new report
     * @throws IOException with a sentence for people if the report has something that the file cannot hold
     */
    static byte[] write(Report report, @Nullable Foreign foreign, Layers layers, LayerTypes types) throws IOException {
        ReportWriter writer = new ReportWriter(report, foreign, layers, types);
        writer.write();
        return writer.out.toByteArray();
    }

    private Foreign takeIds(@Nullable Foreign given) throws IOException {
        ids.take(0);
        Foreign known = given;
        if (known != null) {
            ids.take(known.sofa());
            for (int id : known.ids()) {
                ids.take(id);
            }
        }
        for (Item item : items) {
            if (!ids.take(item.id())) {
                throw new IOException(ItemWriter.describe(item) + " has the id " + item.id()
                        + ", which something of another tool in the file has");
            }
        }
        for (Note note : report.notes()) {
            if (!ids.take(note.id())) {
                throw new IOException("A comment at " + note.span() + " has the id " + note.id()
                        + ", which something else in the file has");
            }
        }
        return known == null ? fresh() : known;
    }

    private Foreign fresh() {
        Map<String, String> sofa = new LinkedHashMap<>();
        sofa.put("sofaNum", "1");
        sofa.put("sofaID", OwnTypes.INITIAL_VIEW);
        sofa.put("mimeType", "text");
        int sofaId = ids.firstFree();
        Namespaces used = new Namespaces();
        XmiNode documentAnnotation = new XmiNode(used.tag(OwnTypes.DOCUMENT), OwnTypes.DOCUMENT, 0);
        documentAnnotation.setId(ids.firstFree());
        documentAnnotation.addAttribute("sofa", Integer.toString(sofaId));
        documentAnnotation.addAttribute("begin", "0");
        documentAnnotation.addAttribute("end", Integer.toString(report.text().length()));
        documentAnnotation.addAttribute("language", "en");
        return new Foreign(
                used,
                Map.of(),
                sofaId,
                sofa,
                documentAnnotation,
                List.of(),
                List.of(),
                new int[] {documentAnnotation.id()},
                new int[] {documentAnnotation.id()},
                Map.of(),
                Map.of(),
                Map.of());
    }

    private void write() throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        root();
        out.start(namespaces.tag(OwnTypes.NULL), 0).end();
        try {
            sofa();
            documentAnnotation();
        } catch (IllegalTextException e) {
            throw new IOException("The text: " + e.getMessage(), e);
        }
        foreign.lines().forEach(out::raw);
        ItemWriter writer = new ItemWriter(report, foreign, layers, types, namespaces, ids, out);
        Map<Integer, Span> gone = new HashMap<>(foreign.referenced());
        items.forEach(item -> gone.remove(item.id()));
        gone.keySet().forEach(ids::take);
        metadata(writer.members);
        layerUses(writer.members);
        repairs(writer.members);
        for (Item item : items) {
            writer.write(item);
        }
        for (Note note : report.notes()) {
            note(note, writer.members);
        }
        for (int id : new TreeSet<>(gone.keySet())) {
            mention(id, gone.get(id));
        }
        view(writer.members);
        foreign.views().forEach(out::raw);
        out.raw("</xmi:XMI>");
    }

    private void root() throws IllegalTextException {
        // first, so that their prefixes stay when a layer is installed whose namespace ends alike
        namespaces.tag(OwnTypes.NULL);
        namespaces.tag(OwnTypes.MENTION);
        new TreeSet<>(layers.stream().map(Layer::typeName).toList()).forEach(namespaces::tag);
        var line = new StringBuilder("<xmi:XMI xmi:version=\"2.0\"");
        for (Map.Entry<String, String> space : namespaces.declarations().entrySet()) {
            append(line, "xmlns:" + space.getKey(), space.getValue());
        }
        for (Map.Entry<String, String> attribute : foreign.rootAttributes().entrySet()) {
            append(line, attribute.getKey(), attribute.getValue());
        }
        out.raw(line.append('>'));
    }

    private static void append(StringBuilder line, String name, String value) throws IllegalTextException {
        line.append(' ').append(name).append("=\"");
        XmlEscape.append(line, value);
        line.append('"');
    }

    private void sofa() throws IllegalTextException {
        out.start(namespaces.tag(OwnTypes.SOFA), foreign.sofa());
        for (Map.Entry<String, String> attribute : foreign.sofaAttributes().entrySet()) {
            out.attribute(attribute.getKey(), attribute.getValue());
        }
        out.attribute("sofaString", report.text()).end();
    }

    private void documentAnnotation() throws IllegalTextException {
        XmiNode node = foreign.documentAnnotation();
        if (node == null) {
            return;
        }
        String language = report.info(ReportInfo.LANGUAGE);
        out.raw(LineWriter.of(node, language == null ? Map.of() : Map.of("language", language)));
    }

    private void metadata(List<Integer> members) throws IOException {
        for (Map.Entry<String, String> entry : report.info().entrySet()) {
            int id = ids.derived(0, OwnTypes.METADATA + entry.getKey(), 0);
            members.add(id);
            try {
                out.start(namespaces.tag(OwnTypes.METADATA), id)
                        .attribute("key", entry.getKey())
                        .attribute("value", entry.getValue())
                        .end();
            } catch (IllegalTextException e) {
                throw new IOException("The report's " + entry.getKey() + ": " + e.getMessage(), e);
            }
        }
    }

    /** Of all installed layers, used or not, so that the first mark of a layer changes no other line than any other mark. */
    private void layerUses(List<Integer> members) throws IOException {
        for (Layer layer :
                layers.stream().sorted(Comparator.comparing(Layer::id)).toList()) {
            int id = ids.derived(0, OwnTypes.LAYER_USE + layer.id(), 0);
            members.add(id);
            out.start(namespaces.tag(OwnTypes.LAYER_USE), id)
                    .attribute("layer", layer.id())
                    .attribute("typeName", layer.typeName())
                    .end();
        }
    }

    /** The id of its item is written twice: as a link for other tools, and as a number that stays when the item is gone and may come back. */
    private void note(Note note, List<Integer> members) throws IOException {
        members.add(note.id());
        try {
            out.start(namespaces.tag(OwnTypes.NOTE), note.id())
                    .attribute("sofa", foreign.sofa())
                    .attribute("begin", note.span().begin())
                    .attribute("end", note.span().end())
                    .attribute("kind", note.kind().name().toLowerCase(Locale.ROOT));
            if (note.item() != 0) {
                if (report.item(note.item()).isPresent()) {
                    out.attribute("about", note.item());
                }
                out.attribute("item", note.item());
            }
            out.attribute("text", note.text())
                    .attribute("author", note.author())
                    .attribute("time", note.time())
                    .attribute("resolved", Boolean.toString(note.resolved()))
                    .end();
        } catch (IllegalTextException e) {
            throw new IOException("The comment at " + note.span() + ": " + e.getMessage(), e);
        }
    }

    private void repairs(List<Integer> members) throws IllegalTextException {
        for (Repair repair : report.repairs()) {
            int id =
                    ids.derived(repair.offset(), OwnTypes.REPAIR + repair.unit().text(), 0);
            members.add(id);
            out.start(namespaces.tag(OwnTypes.REPAIR), id)
                    .attribute("sofa", foreign.sofa())
                    .attribute("begin", repair.offset())
                    .attribute("end", repair.offset())
                    .attribute("unit", repair.unit().text())
                    .attribute("action", repair.split() ? "split" : "join")
                    .end();
        }
    }

    private void mention(int id, @Nullable Span span) {
        if (span != null) {
            out.start(namespaces.tag(OwnTypes.MENTION), id)
                    .attribute("sofa", foreign.sofa())
                    .attribute("begin", span.begin())
                    .attribute("end", span.end())
                    .end();
        }
    }

    /** One member on each line, in the order of the elements, so that edits which are apart in the text are apart here too. */
    private void view(List<Integer> written) {
        out.plain("    <" + namespaces.tag(OwnTypes.VIEW) + " sofa=\"" + foreign.sofa() + "\" members=\"");
        for (int id : foreign.members()) {
            out.plain(Integer.toString(id));
        }
        written.forEach(id -> out.plain(Integer.toString(id)));
        out.plain("\"/>");
    }
}

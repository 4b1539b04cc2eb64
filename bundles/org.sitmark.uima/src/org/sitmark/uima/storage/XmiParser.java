// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses XMI with the JDK's StAX parser: no DOCTYPE, so no entities and nothing that is fetched. Used once, by one thread.
 */
final class XmiParser {

    private static final int DEEPEST = 32;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"'][^>]*>");

    private final byte[] file;
    private final Namespaces namespaces = new Namespaces();
    private final Map<String, String> rootAttributes = new TreeMap<>();
    private final List<XmiNode> elements = new ArrayList<>();

    private XmiParser(byte[] file) {
        this.file = file;
    }

    /** @throws DamagedException if a checksum is wrong or the file is no XMI */
    static XmiDocument parse(byte[] file) throws DamagedException {
        boolean checked = LineChecks.verify(file);
        XmiParser parser = new XmiParser(file);
        parser.parse();
        return new XmiDocument(parser.namespaces, parser.rootAttributes, parser.elements, checked);
    }

    private void parse() throws DamagedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.TRUE);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(file)));
            try {
                document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
            throw new DamagedException(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    "it is no well-formed XML: " + message);
        }
    }

    /** The characters of the file. Decoded here since the JDK's parser prints to the console when bytes are no characters. */
    private static String decoded(byte[] file) throws DamagedException {
        Matcher declared =
                ENCODING.matcher(new String(file, 0, Math.min(file.length, DECLARATION), StandardCharsets.ISO_8859_1));
        boolean wide = file.length > 1 && (file[0] & 0xff) >= 0xfe && (file[1] & 0xff) >= 0xfe;
        String name = wide ? "UTF-16" : declared.lookingAt() ? declared.group(1) : "UTF-8";
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DamagedException(0, "some of its bytes are no " + name);
        } catch (IllegalArgumentException e) {
            throw new DamagedException(1, "its encoding " + name + " is not known");
        }
    }

    private void document(XMLStreamReader reader) throws XMLStreamException, DamagedException {
        boolean root = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new DamagedException(line(reader), "it has a DOCTYPE, which is not allowed");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!Namespaces.XMI.equals(reader.getNamespaceURI())
                        || !reader.getLocalName().equals("XMI")) {
                    throw new DamagedException(
                            line(reader), "it is no XMI: its root element is " + reader.getLocalName());
                }
                root = true;
                root(reader);
            }
        }
        if (!root) {
            throw new DamagedException(0, "it is empty");
        }
    }

    private void root(XMLStreamReader reader) throws XMLStreamException, DamagedException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = name(reader, i);
            if (!name.equals("xmi:version")) {
                rootAttributes.put(name, reader.getAttributeValue(i));
            }
        }
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> elements.add(element(reader, 0));
                case XMLStreamConstants.CHARACTERS -> {
                    if (!reader.isWhiteSpace()) {
                        throw new DamagedException(line(reader), "there is text between its elements");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private XmiNode element(XMLStreamReader reader, int depth) throws XMLStreamException, DamagedException {
        if (depth > DEEPEST) {
            throw new DamagedException(line(reader), "its elements are nested too deeply");
        }
        String uri = reader.getNamespaceURI();
        String local = reader.getLocalName();
        String tag = uri == null || uri.isEmpty() ? local : namespaces.prefix(uri, reader.getPrefix()) + ":" + local;
        XmiNode node = new XmiNode(tag, depth == 0 ? Namespaces.type(uri, local) : "", line(reader));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = name(reader, i);
            if (name.equals("xmi:id")) {
                node.setId(Numbers.integer(reader.getAttributeValue(i), "xmi:id", node.line));
            } else {
                node.addAttribute(name, reader.getAttributeValue(i));
            }
        }
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.addChild(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (node.children().isEmpty()) {
                        node.setText(text.toString());
                    } else if (!text.toString().isBlank()) {
                        throw new DamagedException(node.line, "text and elements are mixed in " + tag);
                    }
                    return node;
                }
                default -> {
                    // as above
                }
            }
        }
    }

    private String name(XMLStreamReader reader, int attribute) {
        String uri = reader.getAttributeNamespace(attribute);
        String local = reader.getAttributeLocalName(attribute);
        return uri == null || uri.isEmpty()
                ? local
                : namespaces.prefix(uri, reader.getAttributePrefix(attribute)) + ":" + local;
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Looks through a model file without loading any class that it names: is it a whole zip of reasonable size, of the kind that is wanted, with OpenNLP's
 * own classes only, and with counts that fit its size?
 */
final class ModelCheck {

    private static final String MANIFEST = "manifest.properties";
    private static final String FEATURES = "generator.featuregen";
    private static final String NAME_FINDER = "opennlp.tools.namefind.";
    private static final String CATEGORISER = "opennlp.tools.doccat.";
    private static final Set<String> CODECS = Set.of(NAME_FINDER + "BioCodec", NAME_FINDER + "BilouCodec");
    private static final int SMALL = 1 << 20;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;

    /** What OpenNLP makes of a model. */
    enum Component {
        NAME_FINDER("NameFinderME", "nameFinder.model", ModelCheck.NAME_FINDER + "TokenNameFinderFactory"),
        CATEGORISER("DocumentCategorizerME", "doccat.model", ModelCheck.CATEGORISER + "DoccatFactory");

        private final String id;
        private final String parameters;
        private final String factory;

        Component(String id, String parameters, String factory) {
            this.id = id;
            this.parameters = parameters;
            this.factory = factory;
        }
    }

    private final ModelLimits limits;
    private final Component wanted;

    ModelCheck(ModelLimits limits) {
        this(limits, Component.NAME_FINDER);
    }

    ModelCheck(ModelLimits limits, Component wanted) {
        this.limits = limits;
        this.wanted = wanted;
    }

    /** @throws IOException with the reason if OpenNLP must not see these bytes */
    void check(byte[] file) throws IOException {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new IOException("it is no zip file");
        }
        Map<String, byte[]> entries = entries(file);
        checkEnd(file, entries.size());
        byte[] manifest = entries.get(MANIFEST);
        if (manifest == null) {
            throw new IOException("it has no " + MANIFEST);
        }
        if (!entries.containsKey(wanted.parameters)) {
            throw new IOException("it has no " + wanted.parameters);
        }
        checkManifest(manifest, wanted.id, wanted.factory);
        byte[] features = entries.get(FEATURES);
        if (features != null) {
            checkFeatures(features);
        }
        checkCounts(entries.get(wanted.parameters));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            byte[] content = entry.getValue();
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                checkTagger(entry.getKey(), content);
            }
        }
    }

    /** A part-of-speech model that features ask; it names classes as the model around it does, and holds no further model. */
    private void checkTagger(String name, byte[] file) throws IOException {
        try {
            Map<String, byte[]> entries = entries(file);
            checkEnd(file, entries.size());
            byte[] manifest = entries.get(MANIFEST);
            if (manifest == null) {
                throw new IOException("it has no " + MANIFEST);
            }
            checkManifest(manifest, "POSTaggerME", "opennlp.tools.postag.POSTaggerFactory");
            byte[] features = entries.get(FEATURES);
            if (features != null) {
                checkFeatures(features);
            }
            checkCounts(entries.get("pos.model"));
            for (byte[] content : entries.values()) {
                if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                    throw new IOException("it has a model inside");
                }
            }
        } catch (IOException e) {
            throw new IOException("of its entry " + name + ": " + e.getMessage(), e);
        }
    }

    /** All entries, inflated; large ones only as far as they are looked into. */
    private Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        Set<String> folded = new HashSet<>();
        CountingStream counted = new CountingStream(file);
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(counted)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                checkName(name);
                if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                    throw new IOException("it has two entries " + name);
                }
                if (folded.size() > limits.entries()) {
                    throw new IOException("it has more than " + limits.entries() + " entries");
                }
                byte[] content = inflate(zip, name, counted, limits.inflatedBytes() - total);
                total += content.length;
                entries.put(name, content);
            }
        } catch (EOFException | ZipException e) {
            throw new IOException("it is damaged or not complete: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("it has an entry whose name is no text", e);
        }
        return entries;
    }

    private byte[] inflate(ZipInputStream zip, String name, CountingStream counted, long allowed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        long start = Math.max(0, counted.taken() - buffer.length);
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > allowed) {
                throw new IOException("it inflates to more than " + limits.inflatedBytes() + " bytes");
            }
            long packed = Math.max(1, counted.taken() - start);
            if (out.size() > SMALL && out.size() / packed > limits.ratio()) {
                throw new IOException("its entry " + name + " is more than " + limits.ratio()
                        + " times larger than it is in the file, as in a zip bomb");
            }
        }
        return out.toByteArray();
    }

    /** The directory at the end of the file must be there and count the entries that were read: else the file is cut off. */
    private static void checkEnd(byte[] file, int entries) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = file.length - END_LENGTH; i >= Math.max(0, file.length - END_LENGTH - 0xffff); i--) {
            if (bytes.getInt(i) == END_SIGNATURE && i + END_LENGTH + (bytes.getShort(i + 20) & 0xffff) == file.length) {
                if ((bytes.getShort(i + 10) & 0xffff) == entries) {
                    return;
                }
                break;
            }
        }
        throw new IOException("it is damaged or not complete: the zip directory at its end is missing or wrong");
    }

    private static void checkName(String name) throws IOException {
        if (!name.matches("[\\w .()+,@-]+\\.[\\w.-]+") || name.contains("..")) {
            throw new IOException("it has an entry with the odd name '" + name.replaceAll("\\p{Cntrl}", "?") + "'");
        }
    }

    private static void checkManifest(byte[] manifest, String program, String maker) throws IOException {
        if (manifest.length > SMALL) {
            throw new IOException("its manifest is too large");
        }
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(manifest));
        } catch (IllegalArgumentException e) {
            throw new IOException("its manifest is broken: " + e.getMessage(), e);
        }
        String component = properties.getProperty("Component-Name");
        if (!program.equals(component)) {
            throw new IOException("it is a model for " + component + ", not for " + program);
        }
        String factory = properties.getProperty("factory");
        if (factory != null && !factory.equals(maker)) {
            throw new IOException("it asks for the foreign class " + factory);
        }
        String codec = properties.getProperty("sequenceCodecImplName");
        if (codec != null && !CODECS.contains(codec)) {
            throw new IOException("it asks for the foreign class " + codec);
        }
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key);
            if (key.startsWith("serializer-class-") && !value.startsWith("opennlp.tools.")) {
                throw new IOException("it asks for the foreign class " + value);
            }
            if (key.startsWith("doccat.") && !value.startsWith(CATEGORISER)) {
                throw new IOException("it asks for the foreign class " + value);
            }
        }
    }

    /** Every class of a feature generator must be one of OpenNLP's. */
    private static void checkFeatures(byte[] xml) throws IOException {
        if (xml.length > SMALL) {
            throw new IOException("its " + FEATURES + " is too large");
        }
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.DTD) {
                        throw new IOException("its " + FEATURES + " has a DOCTYPE");
                    }
                    String type =
                            event == XMLStreamConstants.START_ELEMENT ? reader.getAttributeValue(null, "class") : null;
                    if (type != null && !type.startsWith("opennlp.tools.util.featuregen.")) {
                        throw new IOException("it asks for the foreign class " + type);
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("its " + FEATURES + " is no XML: " + e.getMessage(), e);
        }
    }

    /** The counts of outcomes, patterns and predicates must fit the bytes that follow, before anyone makes arrays of that length. */
    private void checkCounts(byte @Nullable [] model) throws IOException {
        if (model == null) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(model))) {
            String type = in.readUTF();
            if (type.equals("GIS")) {
                in.readInt();
                in.readDouble();
            }
            for (String what : new String[] {"outcomes", "outcome patterns", "features"}) {
                int count = in.readInt();
                if (count < 0 || count > in.available() / 2) {
                    throw new IOException(
                            "it says that it has " + count + " " + what + " in " + model.length + " bytes");
                }
                for (int i = 0; i < count; i++) {
                    in.skipNBytes(in.readUnsignedShort());
                }
            }
        } catch (EOFException e) {
            throw new IOException("its " + wanted.parameters + " is not complete", e);
        }
    }

    /** Knows how many bytes were taken from it. */
    private static final class CountingStream extends ByteArrayInputStream {

        CountingStream(byte[] bytes) {
            super(bytes);
        }

        long taken() {
            return pos;
        }
    }
}

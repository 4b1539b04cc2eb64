// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.ReportNames;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Storage;
import org.sitmark.uima.layer.LayerTypes;
import org.sitmark.uima.layer.TypeSystemFile;

/**
 * Stores each report as an XMI file that any UIMA tool reads with the {@code TypeSystem.xml} of the corpus. Works on the XML itself, without a CAS: so
 * what other tools put into a file comes back as it was, ids stay, and an edit changes a few lines. See releng/adr/0020-report-files.md.
 */
public final class XmiStorage implements Storage {

    private static final String ENDING = ".xmi";

    private static final String TYPE_SYSTEM = "TypeSystem.xml";
    private static final long LARGEST = 1 << 30;

    private final LayerTypes types = LayerTypes.installed();
    /** Corpora whose type system is known to have all types of these layers. */
    private final Map<Path, Layers> upToDate = new ConcurrentHashMap<>();

    LayerTypes types() {
        return types;
    }

    @Override
    public Layer layer(LayerDeclaration declaration) throws IOException {
        return types.read(declaration);
    }

    @Override
    public void writeTypeSystem(Path corpusFolder, Layers layers) throws IOException {
        TypeSystemFile.write(corpusFolder.resolve(TYPE_SYSTEM), layers, types);
    }

    @Override
    public void addTypes(Path corpusFolder, Layers layers, Path descriptor) throws IOException {
        TypeSystemFile.add(corpusFolder.resolve(TYPE_SYSTEM), layers, types, descriptor);
    }

    @Override
    public String fileEnding() {
        return ENDING;
    }

    @Override
    public Stored read(Path file, Layers layers) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("Report " + file + " cannot be read: it is larger than 1 GB");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            ReportReader.Result result = new ReportReader(name(file), XmiParser.parse(bytes), layers, types).read();
            return new Stored(result.report(), sha256(bytes), result.foreign(), result.problems());
        } catch (DamagedException e) {
            throw new IOException("Report " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String write(
            Path file,
            Report report,
            @Nullable Object foreign,
            @Nullable String expectedHash,
            Layers layers,
            BeforeMove beforeMove)
            throws IOException {
        byte[] bytes;
        try {
            bytes = ReportWriter.write(report, (Foreign) foreign, layers, types);
        } catch (IOException e) {
            throw new IOException("Report " + report.name() + " cannot be written: " + e.getMessage(), e);
        }
        String newHash = sha256(bytes);
        // a link is followed, so that it stays one
        Path target = Files.exists(file) ? file.toRealPath() : file;
        updateTypeSystem(file, layers);
        try (FileGuard guard = FileGuard.enter(file)) {
            SafeFile.write(target, bytes, () -> {
                String onDisk = hash(target);
                if (onDisk == null ? expectedHash != null : !onDisk.equals(expectedHash)) {
                    throw new ChangedOnDiskException(file);
                }
                beforeMove.prepared(newHash);
            });
        }
        return newHash;
    }

    /** A plug-in may have brought a layer since the corpus was made; its type has to be there before the first mark of it is. */
    private void updateTypeSystem(Path file, Layers layers) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path corpus = folder == null ? null : folder.getParent();
        if (corpus != null && upToDate.get(corpus) != layers && Files.exists(corpus.resolve(TYPE_SYSTEM))) {
            writeTypeSystem(corpus, layers);
            upToDate.put(corpus, layers);
        }
    }

    @Override
    public @Nullable String hash(Path file) throws IOException {
        try {
            return sha256(Files.readAllBytes(file));
        } catch (NoSuchFileException expected) {
            return null;
        }
    }

    private static String name(Path file) {
        String fileName = String.valueOf(file.getFileName());
        return ReportNames.decode(
                fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

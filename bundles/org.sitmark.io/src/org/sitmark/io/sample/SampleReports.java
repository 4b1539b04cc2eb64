// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.io.bracket.BracketParser;

/** The reports of the sample corpus with their complete gold marks, as the bundle {@code org.sitmark.sample} has them. */
public final class SampleReports {

    private static final String BUNDLE = "org.sitmark.sample";
    private static final String FOLDER = "reports";
    private static final String ENDING = ".txt";

    private SampleReports() {}

    /**
     * All sample reports in the order of their names.
     *
     * @param layers to check the marks against
     * @throws IOException if the sample is not installed or cannot be read
     */
    public static List<Report> read(Layers layers) throws IOException {
        Bundle own = FrameworkUtil.getBundle(SampleReports.class);
        SortedMap<String, String> sources = own == null ? fromClassPath() : fromBundle(own);
        if (sources.isEmpty()) {
            throw new IOException("The sample corpus (bundle " + BUNDLE + ") is not installed");
        }
        List<Report> reports = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            String name = source.getKey().substring(0, source.getKey().length() - ENDING.length());
            reports.add(BracketParser.parseFile(name, source.getValue(), layers));
        }
        return reports;
    }

    private static SortedMap<String, String> fromBundle(Bundle own) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (BUNDLE.equals(bundle.getSymbolicName())) {
                var entries = bundle.findEntries(FOLDER, "*" + ENDING, false);
                for (URL url : entries == null ? List.<URL>of() : Collections.list(entries)) {
                    try (InputStream in = url.openStream()) {
                        String path = url.getPath();
                        sources.put(
                                path.substring(path.lastIndexOf('/') + 1),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return sources;
    }

    /** Without OSGi the bundle is a folder or a jar of the class path; its manifest tells which. */
    private static SortedMap<String, String> fromClassPath() throws IOException {
        ClassLoader loader = SampleReports.class.getClassLoader();
        String file = "META-INF/MANIFEST.MF";
        for (URL url : Collections.list(loader.getResources(file))) {
            try (InputStream in = url.openStream()) {
                String name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
                if (name == null || !name.replaceFirst(";.*", "").strip().equals(BUNDLE)) {
                    continue;
                }
            }
            try {
                String address = url.toString();
                if (address.startsWith("jar:")) {
                    URI jar = new URI(address.substring(0, address.indexOf("!/") + 2));
                    try (FileSystem content = FileSystems.newFileSystem(jar, Map.of())) {
                        return texts(content.getPath("/" + FOLDER));
                    }
                }
                return texts(Path.of(new URI(address.substring(0, address.length() - file.length())))
                        .resolve(FOLDER));
            } catch (URISyntaxException e) {
                throw new IOException("The sample corpus cannot be read from " + url, e);
            }
        }
        return new TreeMap<>();
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                sources.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return sources;
    }
}

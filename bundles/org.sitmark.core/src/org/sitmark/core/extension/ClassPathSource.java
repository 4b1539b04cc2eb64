// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Contributions from all {@code plugin.xml} files on the class path, so that plain JUnit tests and programs without OSGi see the same registration
 * as the workbench does.
 */
final class ClassPathSource implements ContributionSource {

    private final ClassLoader loader;

    ClassPathSource(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public List<Contribution> contributions(String point) throws Exception {
        List<Contribution> found = new ArrayList<>();
        for (URL file : Collections.list(loader.getResources("plugin.xml"))) {
            Element plugin = parse(file);
            String contributor = contributor(file);
            for (Element extension : children(plugin, "extension")) {
                if (extension.getAttribute("point").equals(point)) {
                    for (Element element : children(extension, null)) {
                        found.add(new XmlContribution(element, contributor, file, loader));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Contribution::contributor));
        return found;
    }

    private static Element parse(URL file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = file.openStream()) {
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    /** The symbolic name in the manifest beside the plugin.xml; the file's own address where there is none. */
    private static String contributor(URL file) throws IOException {
        URL manifest = URI.create(file.toString().replaceFirst("plugin\\.xml$", "META-INF/MANIFEST.MF"))
                .toURL();
        try (InputStream in = manifest.openStream()) {
            String name = new java.util.jar.Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? file.toString() : name.replaceFirst(";.*", "").strip();
        } catch (java.io.FileNotFoundException expected) {
            return file.toString();
        }
    }

    private static List<Element> children(Element parent, @Nullable String name) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name == null || name.equals(element.getTagName()))) {
                elements.add(element);
            }
        }
        return elements;
    }

    private record XmlContribution(Element xml, String contributor, URL file, ClassLoader loader)
            implements Contribution {

        @Override
        public String element() {
            return xml.getTagName();
        }

        @Override
        public Map<String, String> attributes() {
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < xml.getAttributes().getLength(); i++) {
                Node attribute = xml.getAttributes().item(i);
                values.put(attribute.getNodeName(), attribute.getNodeValue());
            }
            return values;
        }

        @Override
        public List<Contribution> children(String element) {
            List<Contribution> found = new ArrayList<>();
            for (Element child : ClassPathSource.children(xml, element)) {
                found.add(new XmlContribution(child, contributor, file, loader));
            }
            return found;
        }

        @Override
        public @Nullable URL resource(String path) {
            try {
                URL own = URI.create(file.toString().replaceFirst("plugin\\.xml$", path))
                        .toURL();
                try (InputStream in = own.openStream()) {
                    return own;
                }
            } catch (IOException expected) {
                return loader.getResource(path);
            }
        }

        @Override
        public Object create(String attribute) throws Exception {
            return Class.forName(xml.getAttribute(attribute), true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }
}

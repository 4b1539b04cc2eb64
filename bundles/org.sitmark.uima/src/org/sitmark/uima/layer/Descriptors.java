// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.apache.uima.util.XMLParser.ParsingOptions;
import org.sitmark.uima.runtime.UimaRuntime;

/** Reads type-system descriptors: no DOCTYPE, no XInclude, no environment variables. */
final class Descriptors {

    private static final ParsingOptions PLAIN = new ParsingOptions(false, false);

    private Descriptors() {}

    /** A descriptor of an installed bundle with all that it imports, by name from any bundle that takes part, or from beside it. */
    static TypeSystemDescription resolved(URL url) throws IOException {
        try {
            return UimaRuntime.call(() -> {
                TypeSystemDescription description =
                        UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(url), PLAIN);
                description.resolveImports(UimaRuntime.newResourceManager());
                return description;
            });
        } catch (Exception e) {
            throw unreadable(url.toString(), e);
        }
    }

    /** A descriptor of a corpus as it stands; what it imports is not looked at, since a corpus may come from anywhere. */
    static TypeSystemDescription unresolved(Path file) throws IOException {
        try {
            return UimaRuntime.call(() ->
                    UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(file.toFile()), PLAIN));
        } catch (Exception e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static IOException unreadable(String what, Exception e) {
        Throwable cause = e;
        while (cause instanceof UIMAException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new IOException("The type system " + what + " cannot be read: " + cause.getMessage(), e);
    }
}

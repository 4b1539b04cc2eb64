// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a name finder looks at. Each set is a feature description in OpenNLP's own XML with OpenNLP's own generators; it is stored in the model, so
 * that every OpenNLP can use the model as it is.
 */
public enum FeatureSet {
    /** Words and word classes around, their pairs, prefixes and suffixes, earlier decisions in the report. */
    STANDARD("standard.xml"),
    /** What OpenNLP itself uses where nothing is said. */
    OPENNLP("opennlp.xml");

    private final String resource;

    FeatureSet(String resource) {
        this.resource = resource;
    }

    /** The description, as the model keeps it. */
    public byte[] description() throws IOException {
        try (InputStream in = FeatureSet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("The feature description " + resource + " is missing in the program");
            }
            return in.readAllBytes();
        }
    }
}

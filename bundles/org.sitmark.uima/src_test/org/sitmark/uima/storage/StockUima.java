// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.CasLoadMode;
import org.apache.uima.util.XMLInputSource;

/** Loads and saves reports as any program with UIMA does. */
final class StockUima {

    private StockUima() {}

    static CAS load(Path xmi, Path typeSystem) throws Exception {
        TypeSystemDescription types =
                UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(typeSystem.toFile()));
        CAS cas = CasCreationUtils.createCas(types, null, null);
        try (var in = Files.newInputStream(xmi)) {
            CasIOUtils.load(in, null, cas, CasLoadMode.DEFAULT);
        }
        return cas;
    }

    static void save(CAS cas, Path xmi) throws IOException {
        try (OutputStream out = Files.newOutputStream(xmi)) {
            CasIOUtils.save(cas, out, SerialFormat.XMI);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;

/** SHA-256 over what is learned from. */
final class Digests {

    /** Enough to tell a change of a report. */
    private static final int SHORT = 16;

    private Digests() {}

    /** Over text, repairs of boundaries, and marks of the layers: place and features except links, whose ids say nothing. */
    static String of(Report report, Set<String> layers) {
        MessageDigest digest = sha256();
        add(digest, report.text());
        for (Repair repair : report.repairs()) {
            add(digest, repair.unit().text() + repair.offset() + repair.split());
        }
        for (String layer : new TreeSet<>(layers)) {
            for (Mark mark : report.marks(layer)) {
                add(digest, layer + mark.span());
                for (String name : mark.features().names()) {
                    add(digest, name + "=" + mark.features().text(name));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    /** Over layers, kinds, and the reports of all parts with their digests. */
    static String of(Selection selection, Map<Part, ? extends SortedMap<String, String>> reports) {
        MessageDigest digest = sha256();
        selection.layers().forEach(l -> add(digest, "layer " + l));
        selection.kinds().forEach((layer, kinds) -> add(digest, "kinds " + layer + kinds));
        for (Part part : Part.values()) {
            SortedMap<String, String> of = reports.get(part);
            if (of != null && part != Part.ASIDE) {
                of.forEach((name, hash) -> add(digest, part.text() + " " + name + " " + hash));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}

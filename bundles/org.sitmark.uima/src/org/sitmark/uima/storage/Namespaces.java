// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The prefixes of an XMI file. Every namespace has one for the whole file: the one that the file gives it first, as long as no other namespace has
 * it. Used by one thread.
 */
final class Namespaces {

    static final String XMI = "http://www.omg.org/XMI";
    static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String START = "http:///";
    private static final String END = ".ecore";
    private static final String NONE = "uima.noNamespace";

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> owners = new TreeMap<>();

    Namespaces() {
        put("xml", XML);
        put("xmi", XMI);
    }

    /** A copy, to add to. */
    Namespaces copy() {
        return only(owners.keySet());
    }

    /** Those with these prefixes, and the ones that every file has. */
    Namespaces only(Set<String> kept) {
        Namespaces result = new Namespaces();
        owners.forEach((prefix, uri) -> {
            if (kept.contains(prefix)) {
                result.put(prefix, uri);
            }
        });
        return result;
    }

    private void put(String prefix, String uri) {
        prefixes.put(uri, prefix);
        owners.put(prefix, uri);
    }

    /** The prefix of a namespace; the preferred one if it has none yet. */
    String prefix(String uri, @Nullable String preferred) {
        String known = prefixes.get(uri);
        if (known != null) {
            return known;
        }
        String base = preferred == null || preferred.isEmpty() ? "ns" : preferred;
        String free = base;
        for (int i = 2; owners.containsKey(free); i++) {
            free = base + i;
        }
        put(free, uri);
        return free;
    }

    /** The name under which an element of this UIMA type is written. */
    String tag(String type) {
        int dot = type.lastIndexOf('.');
        String space = dot < 0 ? NONE : type.substring(0, dot);
        String preferred = space.substring(space.lastIndexOf('.') + 1);
        return prefix(START + space.replace('.', '/') + END, preferred) + ":" + type.substring(dot + 1);
    }

    /** The UIMA type that an element of this name is a feature structure of; empty where it is none. */
    static String type(@Nullable String uri, String localName) {
        if (uri == null || !uri.startsWith(START) || !uri.endsWith(END)) {
            return "";
        }
        String space =
                uri.substring(START.length(), uri.length() - END.length()).replace('/', '.');
        return space.equals(NONE) ? localName : space + "." + localName;
    }

    /** Namespaces by their prefixes, sorted; without that of XML itself, which needs no declaration. */
    Map<String, String> declarations() {
        Map<String, String> result = new TreeMap<>(owners);
        result.remove("xml");
        return result;
    }
}

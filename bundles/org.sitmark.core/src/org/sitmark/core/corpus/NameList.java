// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;

/** The sorted names of a corpus' reports; adding stays cheap with many. Not thread-safe. */
final class NameList {

    private final TreeSet<String> names;
    private final TreeSet<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable List<String> list;

    NameList(Collection<String> names) {
        this.names = new TreeSet<>(names);
        taken.addAll(names);
    }

    List<String> asList() {
        List<String> present = list;
        if (present == null) {
            present = List.copyOf(names);
            list = present;
        }
        return present;
    }

    /** The wanted name, or one with a number where a name that some file systems take for the same one exists. */
    String free(String wanted) {
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }

    void add(String name) {
        names.add(name);
        taken.add(name);
        list = null;
    }
}

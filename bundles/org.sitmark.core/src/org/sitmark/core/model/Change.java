// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import org.eclipse.jdt.annotation.Nullable;

/** One reversible step of an edit: what stood there before and what stands there after. Immutable. */
public sealed interface Change {

    /** The step that takes this one back. */
    Change inverse();

    /**
     * An item is added ({@code before} is null), removed ({@code after} is null) or replaced by one with the same id.
     *
     * @param before as it was, or null
     * @param after as it becomes, or null
     */
    record OfItem(@Nullable Item before, @Nullable Item after) implements Change {
        public OfItem {
            if (before == null && after == null) {
                throw new IllegalArgumentException("A change from nothing to nothing");
            }
            if (before != null && after != null && before.id() != after.id()) {
                throw new IllegalArgumentException("A change must keep the id: " + before + ", " + after);
            }
        }

        @Override
        public Change inverse() {
            return new OfItem(after, before);
        }
    }

    /**
     * An entry of the report's info changes.
     *
     * @param key see {@link ReportInfo}
     * @param before as it was, or null
     * @param after as it becomes, or null
     */
    record OfInfo(
            String key, @Nullable String before, @Nullable String after) implements Change {
        public OfInfo {
            before = before == null ? null : XmlText.replaceIllegal(before);
            after = after == null ? null : XmlText.replaceIllegal(after);
        }

        @Override
        public Change inverse() {
            return new OfInfo(key, after, before);
        }
    }

    /**
     * A note is added ({@code before} is null), removed ({@code after} is null) or replaced by one with the same id.
     *
     * @param before as it was, or null
     * @param after as it becomes, or null
     */
    record OfNote(@Nullable Note before, @Nullable Note after) implements Change {
        public OfNote {
            if (before == null && after == null) {
                throw new IllegalArgumentException("A change from nothing to nothing");
            }
            if (before != null && after != null && before.id() != after.id()) {
                throw new IllegalArgumentException("A change must keep the id: " + before + ", " + after);
            }
        }

        @Override
        public Change inverse() {
            return new OfNote(after, before);
        }
    }

    /**
     * A line is added to a list of the corpus, such as a gazetteer, or taken out of it. The report stays as it is; the step belongs to its history so
     * that it can be undone like all others.
     *
     * @param list file name of the list in the folder {@code gazetteers} of the corpus
     * @param line the whole line, without line break
     * @param added whether the line is added, else it is taken out
     */
    record OfList(String list, String line, boolean added) implements Change {
        public OfList {
            if (line.isBlank() || line.contains("\n") || line.contains("\r")) {
                throw new IllegalArgumentException("Not one line: " + line);
            }
            if (!list.matches("[\\p{Alnum}_-]+(\\.[\\p{Alnum}_-]+)*")) {
                throw new IllegalArgumentException("Not the name of a list: " + list);
            }
        }

        @Override
        public Change inverse() {
            return new OfList(list, line, !added);
        }
    }

    /**
     * A decision on a boundary is made ({@code before} is null), taken back ({@code after} is null) or turned round.
     *
     * @param before as it was, or null
     * @param after as it becomes, or null; of the same place
     */
    record OfRepair(@Nullable Repair before, @Nullable Repair after) implements Change {
        public OfRepair {
            if (before == null && after == null || before != null && after != null && !before.isSamePlace(after)) {
                throw new IllegalArgumentException("A change from " + before + " to " + after);
            }
        }

        @Override
        public Change inverse() {
            return new OfRepair(after, before);
        }
    }

    static Change add(Item item) {
        return new OfItem(null, item);
    }

    static Change remove(Item item) {
        return new OfItem(item, null);
    }

    static Change replace(Item before, Item after) {
        return new OfItem(before, after);
    }
}

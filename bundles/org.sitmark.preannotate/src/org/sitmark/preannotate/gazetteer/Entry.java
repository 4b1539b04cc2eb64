// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

/**
 * One spelling of one thing in a gazetteer.
 *
 * @param form the spelling
 * @param layer id of the layer it belongs to
 * @param kind the kind or category
 * @param canonical the preferred name
 * @param identifier id of the thing meant; empty where there is none
 * @param letters which case it may have
 * @param inner whether it is found only behind the first word of a sentence
 * @param context whether it needs a hint that the thing is meant
 * @param file name of the list, for people
 * @param line its line in the list, from 1; 0 where it stands in none
 */
public record Entry(
        String form,
        String layer,
        String kind,
        String canonical,
        String identifier,
        Letters letters,
        boolean inner,
        boolean context,
        String file,
        int line) {

    /** An entry that stands in no list. */
    public Entry(
            String form,
            String layer,
            String kind,
            String canonical,
            String identifier,
            Letters letters,
            boolean inner,
            boolean context,
            String file) {
        this(form, layer, kind, canonical, identifier, letters, inner, context, file, 0);
    }

    /** How capital and small letters of a text must agree with the entry's. */
    public enum Letters {
        /** As written, or all in capitals. */
        USUAL,
        /** As written. */
        EXACT,
        /** Makes no difference. */
        ANY
    }

    /** What is shown to people as the reason of a suggestion. */
    public String provenance() {
        return canonical.equals(form) ? file + ": " + form : file + ": " + form + " (" + canonical + ")";
    }
}

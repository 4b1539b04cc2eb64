// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import org.sitmark.core.model.Value;

/** Names of the types and features that a report file holds beside the marks; see org/sitmark/types/Report.xml. */
final class OwnTypes {

    static final String PACKAGE = "org.sitmark.types.";
    static final String MENTION = PACKAGE + "Mention";
    static final String SUGGESTION = PACKAGE + "Suggestion";
    static final String ORIGIN = PACKAGE + "Origin";
    static final String REFERENCE = PACKAGE + "Reference";
    static final String OTHER_VALUE = PACKAGE + "OtherValue";
    static final String LAYER_USE = PACKAGE + "LayerUse";
    static final String NOTE = PACKAGE + "Note";
    static final String REPAIR = PACKAGE + "SegmentationRepair";
    static final String METADATA = PACKAGE + "ReportMetadata";

    static final String SOFA = "uima.cas.Sofa";
    static final String VIEW = "uima.cas.View";
    static final String NULL = "uima.cas.NULL";
    static final String FS_ARRAY = "uima.cas.FSArray";
    static final String LIST_NODE = "uima.cas.NonEmptyFSList";
    static final String LIST_END = "uima.cas.EmptyFSList";
    static final String DOCUMENT = "uima.tcas.DocumentAnnotation";
    static final String INITIAL_VIEW = "_InitialView";

    /** {@link #REFERENCE}'s position of a link that is not in a list. */
    static final int SINGLE = -1;
    /** How {@link #SUGGESTION} writes a list of links that is empty. */
    static final String EMPTY_LIST = "[]";

    /** {@link #OTHER_VALUE}'s kind of a value that is no link. */
    static String kind(Value value) {
        if (value instanceof Value.Num) {
            return "number";
        }
        if (value instanceof Value.Bool) {
            return "boolean";
        }
        return value instanceof Value.Refs ? "list" : "string";
    }

    private OwnTypes() {}
}

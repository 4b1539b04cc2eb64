// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.util.List;

/**
 * What the same work takes in other tools, by the steps that their documentation gives. Written in operators of the keystroke-level model of Card, Moran
 * and Newell (1980): K a key, P pointing with the mouse, B pressing or releasing its button. Where a document leaves a choice, the cheapest is taken, and
 * what is set up once (layers, tags, key bindings) is free.
 */
final class Peers {

    /** Seconds, Card, Moran and Newell 1980: an average typist, pointing, half a click. */
    static final double KEY = 0.28;

    static final double POINT = 1.1;
    static final double BUTTON = 0.1;

    /**
     * The steps of one tool.
     *
     * @param right a suggestion that is right
     * @param kind one whose kind is changed
     * @param boundary one whose boundary is changed
     * @param byHand an annotation that nothing is suggested for
     * @param rejected a suggestion that is wrong
     * @param next to the next report
     */
    record Tool(String name, Steps right, Steps kind, Steps boundary, Steps byHand, Steps rejected, Steps next) {

        List<Steps> all() {
            return List.of(right, kind, boundary, byHand, rejected, next);
        }
    }

    /**
     * Steps and their operators.
     *
     * @param what in words
     * @param operators a string of K, P and B
     */
    record Steps(String what, String operators) {

        int keys() {
            return count('K');
        }

        /** Clicks and drags; a double click counts as one. */
        int clicks() {
            String singles = operators.replace("BBBB", "BB");
            return (int) singles.chars().filter(c -> c == 'B').count() / 2;
        }

        /** Whether text is selected by dragging, for which a double click does where it is one word. */
        boolean drags() {
            return operators.contains(DRAG);
        }

        int points() {
            return count('P');
        }

        double seconds() {
            return keys() * KEY + points() * POINT + count('B') * BUTTON;
        }

        private int count(char operator) {
            return (int) operators.chars().filter(c -> c == operator).count();
        }
    }

    private static final String DRAG = "PBPB";

    /** Suggestions are decided one by one, as recommenders' suggestions are. */
    static final Tool INCEPTION = new Tool(
            "INCEpTION, suggestions of a recommender",
            new Steps("click the suggestion", "PBB"),
            new Steps("click the suggestion, key of the tag", "PBBK"),
            new Steps("drag over the right text, key of the tag", DRAG + "K"),
            new Steps("drag over the text, key of the tag", DRAG + "K"),
            new Steps("double-click the suggestion", "PBBBB"),
            new Steps("key for the next document", "K"));

    /** No suggestions that wait for a decision: all is made by hand. */
    static final Tool BRAT = new Tool(
            "brat, from the bare text",
            new Steps("drag over the text, key of the type, Enter for OK", DRAG + "KK"),
            new Steps("drag over the text, key of the type, Enter for OK", DRAG + "KK"),
            new Steps("drag over the text, key of the type, Enter for OK", DRAG + "KK"),
            new Steps("drag over the text, key of the type, Enter for OK", DRAG + "KK"),
            new Steps("nothing to reject", ""),
            new Steps("key for the next document", "K"));

    /** No suggestions either; the text can be selected by mouse, types by letter. */
    static final Tool CAS_EDITOR = new Tool(
            "Cas Editor, from the bare text",
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("nothing to reject", ""),
            new Steps("double-click the next file", "PBBBB"));

    /** The plug-in of the OpenNLP sandbox, for what it can do: confirm by Enter; it has no rejecting. */
    static final Tool CAS_EDITOR_OPENNLP = new Tool(
            "Cas Editor with the OpenNLP plug-in",
            new Steps("Enter in the list of candidates", "K"),
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
            new Steps("arrow down, past it (it cannot be rejected)", "K"),
            new Steps("double-click the next file", "PBBBB"));

    /** The three that the benchmark compares with. */
    static final List<Tool> THREE = List.of(INCEPTION, BRAT, CAS_EDITOR);

    /** Where suggestions are imported as annotations, what is right costs nothing and nobody can tell what was looked at. */
    static final List<Tool> TAKEN_AS_TRUE = List.of(
            new Tool(
                    "INCEpTION, suggestions imported as annotations",
                    new Steps("nothing", ""),
                    new Steps("click the annotation, key of the tag", "PBBK"),
                    new Steps(
                            "click the annotation, key for delete, drag over the text, key of the tag",
                            "PBBK" + DRAG + "K"),
                    new Steps("drag over the text, key of the tag", DRAG + "K"),
                    new Steps("click the annotation, key for delete", "PBBK"),
                    new Steps("key for the next document", "K")),
            new Tool(
                    "brat, suggestions imported as annotations",
                    new Steps("nothing", ""),
                    new Steps("double-click the annotation, key of the type, Enter for OK", "PBBBBKK"),
                    new Steps("double-click the annotation, click Move, drag over the text", "PBBBBPBB" + DRAG),
                    new Steps("drag over the text, key of the type, Enter for OK", DRAG + "KK"),
                    new Steps("double-click the annotation, click Delete", "PBBBBPBB"),
                    new Steps("key for the next document", "K")),
            new Tool(
                    "Cas Editor, suggestions imported as annotations",
                    new Steps("nothing", ""),
                    new Steps(
                            "click the annotation, Delete, drag, Shift+Enter, letter of the type",
                            "PBBK" + DRAG + "KK"),
                    new Steps("click the annotation, two keys for its boundaries", "PBBKK"),
                    new Steps("drag over the text, Shift+Enter, letter of the type", DRAG + "KK"),
                    new Steps("click the annotation, Delete", "PBBK"),
                    new Steps("double-click the next file", "PBBBB")));

    private Peers() {}

    /**
     * The sum over a corpus.
     *
     * @param keys keys
     * @param clicks clicks and drags
     * @param points pointings
     * @param seconds by the model, without thinking
     */
    record Sum(double keys, double clicks, double points, double seconds) {

        double inputs() {
            return keys + clicks;
        }
    }

    /** What the work of the counted corpus takes with a tool. */
    static Sum sum(Tool tool, KeyCounts counts) {
        double[] times = {
            counts.things(KeyCounts.Purpose.RIGHT),
            counts.kinds,
            counts.boundaries,
            counts.things(KeyCounts.Purpose.BY_HAND),
            counts.things(KeyCounts.Purpose.REJECTED),
            counts.reports
        };
        double keys = 0;
        double clicks = 0;
        double points = 0;
        double seconds = 0;
        double oneWord = (double) counts.oneWord / Math.max(1, counts.gold());
        for (int i = 0; i < times.length; i++) {
            Steps steps = tool.all().get(i);
            keys += times[i] * steps.keys();
            clicks += times[i] * steps.clicks();
            double saved = steps.drags() ? oneWord : 0;
            points += times[i] * (steps.points() - saved);
            // a double click is two clicks more than a drag has, and one pointing less
            seconds += times[i] * (steps.seconds() - saved * (POINT - 2 * BUTTON));
        }
        return new Sum(keys, clicks, points, seconds);
    }
}

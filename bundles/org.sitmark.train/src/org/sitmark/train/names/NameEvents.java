// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.names;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import org.sitmark.preannotate.names.NameReport;

/** The decisions of a name finder in the order of the reports, with the right outcomes before each. */
final class NameEvents implements ObjectStream<Event> {

    private final List<NameCorpus.Sample> samples;
    private final Map<String, String> known = new HashMap<>();
    private final Deque<Event> waiting = new ArrayDeque<>();
    private Iterator<NameCorpus.Sample> next;

    NameEvents(List<NameCorpus.Sample> samples) {
        this.samples = samples;
        this.next = samples.iterator();
    }

    @Override
    @SuppressWarnings("null") // OpenNLP wants null at the end
    public Event read() {
        while (waiting.isEmpty() && next.hasNext()) {
            add(next.next());
        }
        return waiting.poll();
    }

    private void add(NameCorpus.Sample sample) {
        for (NameReport.Stretch stretch : sample.report().stretches()) {
            String before = "other";
            for (int i = stretch.first(); i <= stretch.last(); i++) {
                String outcome = sample.outcomes()[i];
                if (outcome.endsWith("-cont") && before.equals("other")) {
                    outcome = outcome.replace("-cont", "-start"); // the name began outside of the stretch
                }
                String[] features = sample.report().features(i, before).stream()
                        .map(f -> known.computeIfAbsent(f, k -> k))
                        .toArray(String[]::new);
                waiting.add(new Event(outcome, features));
                before = outcome;
            }
        }
    }

    @Override
    public void reset() {
        next = samples.iterator();
        waiting.clear();
    }

    @Override
    public void close() {
        waiting.clear();
    }
}

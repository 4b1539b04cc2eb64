// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Scores predicted marks against gold marks, with the same result as the reference scorer for every input: rows {@code strict}, {@code span} and
 * {@code overlap} for each layer and kind, and the accuracy of attributes. A gold document without a prediction counts as all missed; a predicted
 * document without a gold one is not scored. A layer whose gold marks carry no kind at all is scored as if it had none.
 *
 * <p>Thread-safe; the state of one comparison is local.
 */
public final class Scorer {

    private static final Map<String, String> KIND_FEATURE = Map.of("equipment", "category", "quote", "type");
    private static final Map<String, List<String>> LINKS =
            Map.of("figure", List.of("of"), "equipment", List.of("quantity"));

    private final List<String> layers;
    private final Set<String> withoutKind;

    private Scorer(List<String> layers, Set<String> withoutKind) {
        this.layers = layers;
        this.withoutKind = withoutKind;
    }

    /**
     * A scorer for documents with this gold.
     *
     * @param gold all gold documents: they decide which layers have kinds
     * @param layers the layers to score; empty for all that a document has
     */
    public static Scorer forGold(Collection<ScoredDocument> gold, List<String> layers) {
        Set<String> without = new HashSet<>();
        Set<String> with = new HashSet<>();
        for (ScoredDocument document : gold) {
            for (ScoredMark mark : document.marks()) {
                (kind(mark) == null ? without : with).add(mark.layer());
            }
        }
        without.removeAll(with);
        return new Scorer(List.copyOf(layers), without);
    }

    /**
     * Scores a prediction.
     *
     * @param layers the layers to score; empty for all that there are
     * @throws ScoreException if the texts of a document differ, or a mark cannot be scored
     */
    public static Scores score(
            Map<String, ScoredDocument> gold, Map<String, ScoredDocument> predicted, List<String> layers)
            throws ScoreException {
        Scorer scorer = forGold(gold.values(), layers);
        List<Scores> each = new ArrayList<>(gold.size());
        for (ScoredDocument document : gold.values()) {
            ScoredDocument other = predicted.get(document.name());
            each.add(scorer.document(
                    document, other == null ? new ScoredDocument(document.name(), document.text(), List.of()) : other));
        }
        return sum(each);
    }

    /** The scores of many documents together. */
    public static Scores sum(Collection<Scores> each) {
        SortedMap<RowKey, Tally> tallies = new TreeMap<>();
        SortedMap<AttributeKey, Accuracy> attributes = new TreeMap<>();
        for (Scores scores : each) {
            scores.tallies().forEach((k, v) -> tallies.merge(k, v, Tally::plus));
            scores.attributes().forEach((k, v) -> attributes.merge(k, v, Accuracy::plus));
        }
        return new Scores(tallies, attributes);
    }

    /** Scores one document. */
    public Scores document(ScoredDocument gold, ScoredDocument predicted) throws ScoreException {
        String text = predicted.text();
        if (text != null && !text.equals(gold.text())) {
            throw new ScoreException("document " + gold.name() + ": the texts differ");
        }
        SortedMap<RowKey, Tally> tallies = new TreeMap<>();
        SortedMap<AttributeKey, Accuracy> attributes = new TreeMap<>();
        for (String layer : layers.isEmpty() ? layersOf(gold, predicted) : layers) {
            new LayerScore(layer, gold, predicted, tallies, attributes).run();
        }
        return new Scores(tallies, attributes);
    }

    private static Collection<String> layersOf(ScoredDocument gold, ScoredDocument predicted) {
        Set<String> found = new TreeSet<>(RowKey.CODE_POINTS);
        gold.marks().forEach(m -> found.add(m.layer()));
        predicted.marks().forEach(m -> found.add(m.layer()));
        return found;
    }

    private static @Nullable Object kind(ScoredMark mark) {
        return mark.features().get(KIND_FEATURE.getOrDefault(mark.layer(), "kind"));
    }

    /** Span and kind: what makes two marks the same. The kind is null where kinds do not count. */
    private record Place(long begin, long end, @Nullable Object kind) {}

    /** One layer of one document. */
    private final class LayerScore {

        private final String layer;
        private final ScoredDocument gold;
        private final ScoredDocument predicted;
        private final SortedMap<RowKey, Tally> tallies;
        private final SortedMap<AttributeKey, Accuracy> attributes;

        LayerScore(
                String layer,
                ScoredDocument gold,
                ScoredDocument predicted,
                SortedMap<RowKey, Tally> tallies,
                SortedMap<AttributeKey, Accuracy> attributes) {
            this.layer = layer;
            this.gold = gold;
            this.predicted = predicted;
            this.tallies = tallies;
            this.attributes = attributes;
        }

        void run() throws ScoreException {
            List<ScoredMark> goldMarks = unique(gold);
            List<ScoredMark> predictedMarks = unique(predicted);
            count(RowKey.STRICT, RowKey.ALL, equalPlaces(goldMarks, predictedMarks, true));
            count(RowKey.SPAN, RowKey.ALL, equalPlaces(goldMarks, predictedMarks, false));
            List<Pairing.Pair> pairs = Pairing.of(goldMarks, predictedMarks);
            count(RowKey.OVERLAP, RowKey.ALL, new Tally(goldMarks.size(), predictedMarks.size(), pairs.size()));
            if (!withoutKind.contains(layer)) {
                countKinds(goldMarks, predictedMarks);
            }
            if (layer.equals("quote")) {
                for (Pairing.Pair pair : pairs) {
                    quoteLinks(pair.gold(), pair.predicted());
                }
            }
            Map<Place, ScoredMark> bySpan = new HashMap<>();
            predictedMarks.forEach(m -> bySpan.put(new Place(m.begin(), m.end(), null), m));
            for (ScoredMark mark : goldMarks) {
                ScoredMark found = bySpan.get(new Place(mark.begin(), mark.end(), null));
                if (found != null) {
                    features(mark, found);
                }
            }
        }

        private @Nullable Object kindOf(ScoredMark mark) throws ScoreException {
            Object kind = withoutKind.contains(layer) ? null : kind(mark);
            if (kind instanceof List || kind instanceof Map) {
                throw new ScoreException("a mark of layer " + layer + " has a kind that is no word: " + kind);
            }
            return JsonValues.key(kind);
        }

        private List<ScoredMark> unique(ScoredDocument document) throws ScoreException {
            Map<Place, ScoredMark> seen = new LinkedHashMap<>();
            for (ScoredMark mark : document.marks()) {
                if (mark.layer().equals(layer)) {
                    seen.putIfAbsent(new Place(mark.begin(), mark.end(), kindOf(mark)), mark);
                }
            }
            return List.copyOf(seen.values());
        }

        private Tally equalPlaces(List<ScoredMark> a, List<ScoredMark> b, boolean withKind) throws ScoreException {
            Set<Place> x = places(a, withKind);
            Set<Place> y = places(b, withKind);
            int both = (int) x.stream().filter(y::contains).count();
            return new Tally(x.size(), y.size(), both);
        }

        private Set<Place> places(List<ScoredMark> marks, boolean withKind) throws ScoreException {
            Set<Place> result = new HashSet<>();
            for (ScoredMark mark : marks) {
                result.add(new Place(mark.begin(), mark.end(), withKind ? kindOf(mark) : null));
            }
            return result;
        }

        private void countKinds(List<ScoredMark> goldMarks, List<ScoredMark> predictedMarks) throws ScoreException {
            Map<Object, String> kinds = new LinkedHashMap<>();
            for (List<ScoredMark> marks : List.of(goldMarks, predictedMarks)) {
                for (ScoredMark mark : marks) {
                    kinds.putIfAbsent(kindOf(mark), JsonValues.text(kind(mark)));
                }
            }
            for (var kind : kinds.entrySet()) {
                List<ScoredMark> a = ofKind(goldMarks, kind.getKey());
                List<ScoredMark> b = ofKind(predictedMarks, kind.getKey());
                count(
                        RowKey.STRICT,
                        kind.getValue(),
                        new Tally(a.size(), b.size(), equalPlaces(a, b, false).hit()));
                count(
                        RowKey.OVERLAP,
                        kind.getValue(),
                        new Tally(a.size(), b.size(), Pairing.of(a, b).size()));
            }
        }

        private List<ScoredMark> ofKind(List<ScoredMark> marks, @Nullable Object kind) throws ScoreException {
            List<ScoredMark> result = new ArrayList<>();
            for (ScoredMark mark : marks) {
                if (Objects.equals(kindOf(mark), kind)) {
                    result.add(mark);
                }
            }
            return result;
        }

        private void quoteLinks(ScoredMark mark, ScoredMark found) throws ScoreException {
            for (String name : List.of("speaker", "cue")) {
                Place want = link(mark, name, gold);
                if (want != null) {
                    boolean right = overlap(want, link(found, name, predicted));
                    attribute(name, right);
                    attribute(name + "/" + JsonValues.text(kind(mark)), right);
                }
            }
        }

        private void features(ScoredMark mark, ScoredMark found) throws ScoreException {
            Map<String, Object> want = mark.features();
            Map<String, Object> have = found.features();
            if (layer.equals("figure")) {
                List<String> amounts = List.of("value", "low", "high");
                if (amounts.stream().anyMatch(n -> want.get(n) != null)) {
                    attribute("value", amounts.stream().allMatch(n -> JsonValues.same(want.get(n), have.get(n))));
                }
                if (JsonValues.isTrue(want.get("unit"))) {
                    String unit = JsonValues.text(have.containsKey("unit") ? have.get("unit") : "");
                    attribute("unit", lower(JsonValues.text(want.get("unit"))).equals(lower(unit)));
                }
                if (JsonValues.isTrue(want.get("modifier"))) {
                    attribute("modifier", JsonValues.equal(want.get("modifier"), have.get("modifier")));
                }
            }
            if (layer.equals("equipment")) {
                if (JsonValues.isTrue(want.get("category"))) {
                    attribute("category", JsonValues.equal(want.get("category"), have.get("category")));
                }
                if (want.get("designation") != null) {
                    Object designation = have.get("designation");
                    attribute(
                            "designation",
                            JsonValues.equal(
                                    want.get("designation"), JsonValues.isTrue(designation) ? designation : ""));
                }
            }
            for (String name : LINKS.getOrDefault(layer, List.of())) {
                Place target = link(mark, name, gold);
                if (target != null) {
                    attribute(name, overlap(target, link(found, name, predicted)));
                }
            }
        }

        private void count(String mode, String kind, Tally tally) {
            tallies.merge(new RowKey(layer, mode, kind), tally, Tally::plus);
        }

        private void attribute(String name, boolean right) {
            attributes.merge(new AttributeKey(layer, name), new Accuracy(right ? 1 : 0, 1), Accuracy::plus);
        }
    }

    private static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    /** The span that a link feature points to, or null where there is no such feature or its target is gone. */
    private static @Nullable Place link(ScoredMark mark, String name, ScoredDocument document) throws ScoreException {
        if (!(mark.features().get(name) instanceof Map<?, ?> target) || target.isEmpty()) {
            return null;
        }
        if (target.containsKey("mark")) {
            Object id = target.get("mark");
            for (ScoredMark other : document.marks()) {
                if (JsonValues.equal(other.id(), id)) {
                    return new Place(other.begin(), other.end(), null);
                }
            }
            return null;
        }
        if (target.get("begin") instanceof Number begin && target.get("end") instanceof Number end) {
            return new Place(begin.longValue(), end.longValue(), null);
        }
        throw new ScoreException("document " + document.name() + ": the link " + name + " of the " + mark.layer()
                + " at " + mark.begin() + " has neither mark nor begin and end");
    }

    private static boolean overlap(Place a, @Nullable Place b) {
        return b != null && a.begin() < b.end() && b.begin() < a.end();
    }
}

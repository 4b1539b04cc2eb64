#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sorts what goes wrong in one layer: right, wrong kind, wrong boundary, missed, spurious, with the commonest cases of each.

Usage: errors.py GOLD.jsonl PREDICTED.jsonl [--layer entity] [--drop NAME=VALUE] [--only KIND,KIND] [--top N]

Both files are in the interchange format. --only leaves out marks of other kinds on both sides, as for gold that has no nationalities.
"""
import argparse
import json
from collections import Counter, defaultdict

KIND = {"entity": "kind", "figure": "kind", "equipment": "category", "quote": "type"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {d["name"]: d for d in map(json.loads, filter(str.strip, lines))}


def marks(doc, args):
    drop = [rule.split("=", 1) for rule in args.drop]
    result = []
    for mark in doc["marks"]:
        features = mark.get("features") or {}
        kind = features.get(KIND.get(args.layer, "kind"))
        dropped = any(str(features.get(k)).lower() == v for k, v in drop)
        if mark["layer"] == args.layer and not dropped and (not args.only or kind in args.only):
            result.append((mark["begin"], mark["end"], kind, features.get("source", "")))
    return sorted(result)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument("--layer", default="entity")
    parser.add_argument("--drop", action="append", default=[])
    parser.add_argument("--only", type=lambda s: s.split(","), default=[])
    parser.add_argument("--top", type=int, default=12)
    args = parser.parse_args()
    gold, predicted = read(args.gold), read(args.predicted)
    kinds = defaultdict(Counter)
    cases = defaultdict(Counter)
    edges = Counter()
    sources = defaultdict(Counter)
    total = Counter()
    for name, doc in gold.items():
        text = doc["text"]
        g = marks(doc, args)
        p = marks(predicted.get(name, {"marks": []}), args)
        total["gold"] += len(g)
        total["predicted"] += len(p)
        spans = {(b, e): k for b, e, k, _ in g}
        free_gold = dict(spans)
        for b, e, k, source in p:
            source = source.split(":")[-1].strip() if ":" in source else source
            if (b, e) in spans:
                del free_gold[(b, e)]
                right = spans[(b, e)] == k
                total["right"] += right
                total["wrong kind"] += not right
                kinds[spans[(b, e)]][k] += 1
                sources[source]["right" if right else "kind"] += 1
                if not right:
                    cases[f"kind {spans[(b, e)]} -> {k}"][text[b:e]] += 1
                continue
            over = [(x, y, kk) for x, y, kk, _ in g if x < e and b < y]
            if over:
                x, y, kk = max(over, key=lambda o: min(e, o[1]) - max(b, o[0]))
                total["wrong boundary"] += 1
                left = "longer" if b < x else "shorter" if b > x else "same"
                right = "longer" if e > y else "shorter" if e < y else "same"
                edges[f"left {left}, right {right}"] += 1
                cases[f"boundary, left {left}, right {right}"][f"{text[b:e]!r} of {text[x:y]!r}"] += 1
                sources[source]["boundary"] += 1
                for o in over:
                    free_gold.pop(o[:2], None)
            else:
                total["spurious"] += 1
                cases[f"spurious {k}"][text[b:e]] += 1
                sources[source]["spurious"] += 1
        for (b, e), k in free_gold.items():
            total["missed"] += 1
            kinds[k]["(missed)"] += 1
            cases[f"missed {k}"][text[b:e].replace("\n", " ")] += 1
    p, r = total["right"] / max(1, total["predicted"]), total["right"] / max(1, total["gold"])
    print(f"strict P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}  ", dict(total))
    for kind, row in kinds.items():
        print(f"  gold {kind}: {dict(row.most_common())}")
    for edge, n in edges.most_common():
        print(f"  boundary {edge}: {n}")
    print("sources with most errors (right / kind / boundary / spurious):")
    for source, row in sorted(sources.items(), key=lambda s: s[1]["right"] - sum(s[1].values()))[: args.top]:
        print(f"  {source}: {row['right']} / {row['kind']} / {row['boundary']} / {row['spurious']}")
    for what, counter in sorted(cases.items()):
        print(f"{what}: {sum(counter.values())}")
        print("   " + "; ".join(f"{c} ({n})" if n > 1 else c for c, n in counter.most_common(args.top)))


if __name__ == "__main__":
    main()

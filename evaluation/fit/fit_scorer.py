"""Fits the weights of CalibratedScorer from the table that FeatureExport writes. Needs numpy.

usage: python3 fit_scorer.py FEATURES OUTPUT [--without PART ...] [--shift EVIDENCE]

Tries every combination of a few values per weight, and every crossing, for what is asked of the scorer: F1 at the one default threshold
on the average of the parts, messages ranked right in accounts whose vocabularies are of one size, and paraphrases found while few
near-misses and ordinary sentences fire. Five numbers out of so few values cannot learn any part by heart.
"""
import argparse
import itertools

import numpy as np

MANY, VARIOUS_BELOW, SINGLE_COHESION = 10, 0.82, 0.80  # as in CalibratedScorer
GRID = {"apart": (0.1, 0.15, 0.2), "alike": (0.1, 0.2, 0.3, 0.4), "various": (0.3, 0.5, 0.7), "many": (0.05, 0.07, 0.09)}
CROSSINGS = np.arange(0.2, 1.0, 0.005)
OWN_WEIGHT, RANKING_WEIGHT = 1.0, 1.5
# Shares that may fire, and what each one above costs. The trackers asked here have three phrases each and fire more readily than others.
NEAR_MISSES, ORDINARY, EXCESS_COST = 0.16, 0.015, 10.0
ORIGIN = """# Weights of CalibratedScorer; made by evaluation/fit/fit_scorer.py, do not edit.
# Fitted on features (no texts) of CLINC150 (CC-BY 3.0, github.com/clinc/oos-eval), BANKING77 (CC-BY 4.0,
# github.com/PolyAI-LDN/task-specific-datasets) and the project's own trackers-score.txt, ordinary.txt.
"""


class Part:
    def __init__(self, rows):
        self.message = np.unique([row[1] for row in rows], return_inverse=True)[1]
        self.wanted = np.array([row[3] == "1" for row in rows])
        numbers = np.array([[float(cell) for cell in row[4:]] for row in rows])
        maximum, centroid, log_odds, cohesion, phrases = numbers.T
        self.near = (maximum + centroid) / 2
        self.apart = 1 / (1 + np.exp(-np.clip(log_odds, -30, 30)))
        self.cohesion = np.where(phrases == 1, SINGLE_COHESION, cohesion)
        self.various = np.maximum(0, VARIOUS_BELOW - self.cohesion)
        self.many = np.log(np.minimum(phrases, MANY))

    def evidence(self, w):
        return self.near + w["apart"] * self.apart - w["alike"] * self.cohesion + w["various"] * self.various - w["many"] * self.many

    def fired(self, evidence):
        """Share of the pairs that fire, by crossing."""
        return above(evidence) / len(evidence)

    def f1(self, evidence):
        """By crossing."""
        return 2 * above(evidence[self.wanted]) / np.maximum(1, above(evidence) + self.wanted.sum())

    def ranked(self, evidence):
        order = np.lexsort((evidence, self.message))
        last = np.append(np.diff(self.message[order]) != 0, True)
        answerable = np.bincount(self.message, self.wanted) > 0
        return self.wanted[order[last]][answerable].mean()


def above(evidence):
    """How many pairs reach each crossing."""
    return len(evidence) - np.searchsorted(np.sort(evidence), CROSSINGS)


def read(path, without):
    rows = {}
    with open(path) as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0].split(":")[0] not in without:
                rows.setdefault(cells[0], []).append(cells)
    return {name: Part(own) for name, own in rows.items()}


def objective(parts, w):
    """By crossing."""
    sets, ranked = {}, []
    evidence = {name: part.evidence(w) for name, part in parts.items()}
    for name, part in parts.items():
        if ":" in name:
            sets.setdefault(name.split(":")[0], []).append(part.f1(evidence[name]))
            if name.endswith(":alike"):
                ranked.append(part.ranked(evidence[name]))
    default = np.mean([np.mean(own, axis=0) for own in sets.values()], axis=0)
    own = {name: parts[name].fired(evidence[name]) for name in ("paraphrase", "near-miss", "ordinary")}
    excess = np.maximum(0, own["near-miss"] - NEAR_MISSES) + np.maximum(0, own["ordinary"] - ORDINARY)
    return default + RANKING_WEIGHT * np.mean(ranked) + OWN_WEIGHT * own["paraphrase"] - EXCESS_COST * excess


def search(parts):
    best, value = None, -np.inf
    for chosen in itertools.product(*GRID.values()):
        w = dict(zip(GRID, chosen))
        values = objective(parts, w)
        if values.max() > value:
            value, best = values.max(), {"crossing": CROSSINGS[values.argmax()], **w}
    return best


def steepness(parts, w):
    """How fast confidence rises: the logistic curve through the crossing that is likeliest for the project's own texts."""
    distance = np.concatenate([parts[name].evidence(w) - w["crossing"] for name in ("paraphrase", "near-miss")])
    wanted = np.concatenate([parts[name].wanted for name in ("paraphrase", "near-miss")])
    return min(np.arange(10, 61, 1.0), key=lambda s: np.log1p(np.exp(-s * distance * np.where(wanted, 1, -1))).mean())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("features")
    arguments.add_argument("output")
    arguments.add_argument("--without", nargs="*", default=[], help="sets to leave out")
    arguments.add_argument("--shift", type=float, default=0.0, help="added to the crossing; negative finds more")
    given = arguments.parse_args()
    parts = read(given.features, given.without)
    best = search(parts)
    best["crossing"] += given.shift
    best = {"steepness": steepness(parts, best), **best}
    with open(given.output, "w") as out:
        out.write(ORIGIN)
        for name, number in best.items():
            out.write(f"{name}={number:.5g}\n")
    print({name: round(float(number), 4) for name, number in best.items()})
    at = np.abs(CROSSINGS - best["crossing"]).argmin()
    for name, part in sorted(parts.items()):
        evidence = part.evidence(best)
        print(f"{name}: fired {part.fired(evidence)[at]:.4f}"
              + (f", F1 {part.f1(evidence)[at]:.3f}, ranked {part.ranked(evidence):.3f}" if ":" in name else ""))


if __name__ == "__main__":
    main()

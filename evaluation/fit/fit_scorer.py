"""Fits the weights of CalibratedScorer from the table that FeatureExport writes. Needs numpy and torch.

usage: python3 fit_scorer.py FEATURES OUTPUT [--without PART] [--shift LOG_ODDS]
"""
import argparse

import numpy as np
import torch

SIMILARITIES = 4  # max, topThree, centroid, logOdds: their weights must not be negative
STEPS = 400
# what one part's positives weigh together; intent sets keep their natural share of negatives
PART_WEIGHT = {"clinc150": 1.0, "banking77": 0.3}
OWN_WEIGHT = {"paraphrase": 10.0, "near-miss": 10.0, "asserted": 0.5, "ordinary": 10.0}


def read(path):
    parts, trackers, numbers = [], [], []
    with open(path) as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            parts.append(cells[0])
            trackers.append(cells[1])
            numbers.append([float(cell) for cell in cells[2:]])
    table = np.array(numbers, dtype="f4")
    return np.array(parts), np.array(trackers), table[:, 0], table[:, 1], table[:, 2:]


def weights(parts, labels, sampled):
    weight = np.zeros(len(parts), dtype="f4")
    for part, total in PART_WEIGHT.items():
        rows = parts == part
        if rows.any():
            weight[rows] = sampled[rows] * total / labels[rows].sum()
    paraphrases = (parts == "paraphrase").sum()
    for part, total in OWN_WEIGHT.items():
        rows = parts == part
        weight[rows] = total / (rows.sum() if part == "asserted" else paraphrases)
    return weight


class Regression(torch.nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.monotone = torch.arange(inputs) < SIMILARITIES
        self.free = torch.nn.Parameter(torch.where(self.monotone, -1.0, 0.0))
        self.constant = torch.nn.Parameter(torch.zeros(1) - 2)

    def weights(self):
        return torch.where(self.monotone, torch.nn.functional.softplus(self.free), self.free)

    def forward(self, x):
        return x @ self.weights() + self.constant


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("features")
    arguments.add_argument("output")
    arguments.add_argument("--without", default="")
    arguments.add_argument("--shift", type=float, default=0.0, help="log-odds at which the default threshold is put")
    given = arguments.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(1)
    parts, _, labels, sampled, features = read(given.features)
    weight = weights(parts, labels, sampled)
    rows = (parts != given.without) & (weight > 0)
    mean, scale = features[rows].mean(0), features[rows].std(0) + 1e-6
    x = torch.tensor((features[rows] - mean) / scale)
    y, w = torch.tensor(labels[rows]), torch.tensor(weight[rows])
    net = Regression(features.shape[1])
    optimiser = torch.optim.Adam(net.parameters(), lr=0.05, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, STEPS)
    for _ in range(STEPS):
        optimiser.zero_grad()
        loss = (torch.nn.functional.binary_cross_entropy_with_logits(net(x), y, reduction="none") * w).sum() / w.sum()
        loss.backward()
        optimiser.step()
        schedule.step()
    fitted = [net.weights(), net.constant - given.shift]
    rows = [mean, scale, *(tensor.detach().numpy() for tensor in fitted)]
    with open(given.output, "w") as out:
        out.write("# Weights of CalibratedScorer; made by evaluation/fit/fit_scorer.py, do not edit.\n"
                  "# Fitted on features (no texts) of CLINC150 (CC-BY 3.0, github.com/clinc/oos-eval), BANKING77 (CC-BY 4.0,\n"
                  "# github.com/PolyAI-LDN/task-specific-datasets) and the project's own trackers-fit.txt, negation.txt, ordinary.txt.\n"
                  "# Columns: max, topThree, centroid, logOdds, cohesion, spread, log(phrases). Rows: mean, scale, weights, constant.\n")
        for row in rows:
            out.write(" ".join(f"{value:.6g}" for value in np.atleast_1d(row)) + "\n")
    print(f"loss {loss.item():.4f}, {len(y)} pairs, weights {fitted[0].detach().numpy().round(2)}")


if __name__ == "__main__":
    main()

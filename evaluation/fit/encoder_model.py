"""The published bge-small-en-v1.5 as torch modules, split into a fixed lower part and the upper layers that are trained further, and the file
in which the engine finds those layers. Needs numpy, onnx, tokenizers, torch."""
import re
import struct

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer

WIDTH, HEADS, LAYERS, FIRST_TUNED = 384, 12, 12, 8
FORMAT = 0x70774C31
FLOAT, INT8 = 1, 3
MATRICES = ["attention/self/query", "attention/self/key", "attention/self/value", "attention/output/dense", "intermediate/dense",
            "output/dense"]
NORMS = ["attention.output", "output"]
LONGEST = 64


class Published:
    """Weights of the ONNX file by what they are for, and the tokenizer that belongs to it."""

    def __init__(self, model, tokenizer):
        graph = onnx.load(model).graph
        constants = {constant.name: numpy_helper.to_array(constant) for constant in graph.initializer}
        self.weights = dict(constants)
        self.names = {}
        for node in graph.node:
            layer = re.search(r"layer\.(\d+)/(.*)/MatMul$", node.name)
            for name in node.input:
                if layer and name in constants:
                    self.names[f"{layer.group(1)}/{layer.group(2)}"] = name
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)

    def matrix(self, layer, matrix):
        return self.weights[self.names[f"{layer}/{matrix}"]]

    def ids(self, text):
        return self.tokenizer.encode(embeddable(text)).ids


def embeddable(text):
    """As the engine's TextUnits.embeddable: without punctuation."""
    return " ".join(re.sub(r"[^\w'%&+@#$€£\- ]", " ", text.replace("\u2019", "'")).split())


class Layer(torch.nn.Module):
    def __init__(self, published, layer):
        super().__init__()
        weights = published.weights

        def parameter(array):
            return torch.nn.Parameter(torch.tensor(np.array(array)))
        self.matrices = torch.nn.ParameterList([parameter(published.matrix(layer, name)) for name in MATRICES])
        self.biases = torch.nn.ParameterList([parameter(weights[bias(layer, name)]) for name in MATRICES])
        self.norms = torch.nn.ParameterList([parameter(weights[norm(layer, name, kind)]) for name in NORMS for kind in ("weight", "bias")])

    def project(self, states, which):
        return states @ self.matrices[which] + self.biases[which]

    def forward(self, states, known, only_first):
        count = len(states)
        asking = states[:, :1] if only_first else states

        def heads(projected):
            return projected.view(count, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
        attended = torch.nn.functional.scaled_dot_product_attention(
            heads(self.project(asking, 0)), heads(self.project(states, 1)), heads(self.project(states, 2)), attn_mask=known[:, None, None, :])
        attended = self.project(attended.transpose(1, 2).reshape(count, -1, WIDTH), 3)
        middle = torch.nn.functional.layer_norm(asking + attended, (WIDTH,), self.norms[0], self.norms[1], 1e-12)
        inner = self.project(torch.nn.functional.gelu(self.project(middle, 4)), 5)
        return torch.nn.functional.layer_norm(middle + inner, (WIDTH,), self.norms[2], self.norms[3], 1e-12)


class Upper(torch.nn.Module):
    """The trained layers: states of the lower part in, sentence vectors of length 1 out."""

    def __init__(self, published):
        super().__init__()
        self.layers = torch.nn.ModuleList([Layer(published, layer) for layer in range(FIRST_TUNED, LAYERS)])

    def forward(self, lower_states):
        longest = max(len(states) for states in lower_states)
        states = torch.zeros(len(lower_states), longest, WIDTH)
        known = torch.zeros(len(lower_states), longest, dtype=torch.bool)
        for row, own in enumerate(lower_states):
            states[row, :len(own)] = own.float()
            known[row, :len(own)] = True
        for layer in self.layers:
            states = layer(states, known, layer is self.layers[-1])
        return torch.nn.functional.normalize(states[:, 0], dim=1)


def lower_states(published, texts, size=64):
    """States before the first trained layer, per text and piece; they stay the same throughout, so they are worked out once."""
    weights = {name: torch.tensor(np.array(array)) for name, array in published.weights.items() if name.startswith("embeddings.")}
    layers = [Layer(published, layer) for layer in range(FIRST_TUNED)]
    pieces = [published.ids(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda place: len(pieces[place]))
    found = [None] * len(texts)
    with torch.no_grad():
        for start in range(0, len(order), size):
            places = order[start:start + size]
            longest = max(len(pieces[place]) for place in places)
            ids = torch.zeros(len(places), longest, dtype=torch.long)
            known = torch.zeros(len(places), longest, dtype=torch.bool)
            for row, place in enumerate(places):
                ids[row, :len(pieces[place])] = torch.tensor(pieces[place])
                known[row, :len(pieces[place])] = True
            states = (weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][:longest]
                      + weights["embeddings.token_type_embeddings.weight"][0])
            states = torch.nn.functional.layer_norm(states, (WIDTH,), weights["embeddings.LayerNorm.weight"],
                                                    weights["embeddings.LayerNorm.bias"], 1e-12)
            for layer in layers:
                states = layer(states, known, False)
            for row, place in enumerate(places):
                found[place] = states[row, :len(pieces[place])].half()
    return found


def bias(layer, matrix):
    return f"encoder.layer.{layer}.{matrix.replace('/', '.')}.bias"


def norm(layer, which, kind):
    return f"encoder.layer.{layer}.{which}.LayerNorm.{kind}"


def write(path, published, upper, share):
    """Writes the layers, `share` of the way from the published weights to the trained ones, matrices as int8 per column, as the published
    int8 graph has them."""
    tensors = []
    for place, trained in enumerate(upper.layers):
        layer, start = FIRST_TUNED + place, Layer(published, FIRST_TUNED + place)

        def between(kind, which):
            return (start.get_parameter(f"{kind}.{which}") * (1 - share) + trained.get_parameter(f"{kind}.{which}") * share).detach().numpy()
        for which, name in enumerate(MATRICES):
            matrix, constant = between("matrices", which), published.names[f"{layer}/{name}"]
            scale = (np.abs(matrix).max(axis=0) / 127).astype("<f4")
            tensors.append((constant + "_quantized", INT8, np.clip(np.round(matrix / scale), -127, 127).astype(np.int8)))
            tensors.append((constant + "_scale", FLOAT, scale))
            tensors.append((bias(layer, name), FLOAT, between("biases", which).astype("<f4")))
        for which, (name, kind) in enumerate((name, kind) for name in NORMS for kind in ("weight", "bias")):
            tensors.append((norm(layer, name, kind), FLOAT, between("norms", which).astype("<f4")))
    with open(path, "wb") as out:
        out.write(struct.pack(">II", FORMAT, len(tensors)))
        for name, kind, values in tensors:
            encoded, content = name.encode(), values.tobytes()
            out.write(struct.pack(">H", len(encoded)) + encoded + struct.pack(">II", kind, values.ndim)
                      + struct.pack(f">{values.ndim}I", *values.shape) + struct.pack(">I", len(content)) + content)

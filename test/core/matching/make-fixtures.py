"""Answers of an independent solver (networkx) for the graphs of random-graph.ts; they are stored, so that the
tests need no Python. Run: python3 -m pip install networkx && python3 test/core/matching/make-fixtures.py

Output: test/fixtures/matching-answers.json, for the graphs of seeds 1 to 2000 a row each:
[greatest weight, most pairs, greatest weight among matchings with most pairs].
"""
import json
import pathlib
from multiprocessing import Pool

import networkx

MASK = 0xFFFFFFFF
GRAPHS = 2000


def mulberry32(seed):
    state = seed & MASK

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & MASK
        mixed = ((state ^ (state >> 15)) * (state | 1)) & MASK
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61))) & MASK
        return (mixed ^ (mixed >> 14)) / 2**32

    return draw


def random_graph(seed):
    draw = mulberry32(seed)
    n = int(draw() * 61)
    density = draw() ** 2
    heaviest = (1, 3, 10, 1000, 1000000000)[int(draw() * 5)]
    edges = []
    for a in range(n):
        for b in range(a + 1, n):
            if draw() < density:
                edges.append((a, b, 1 + int(draw() * heaviest)))
    return n, edges


def answers(seed):
    _, edges = random_graph(seed)
    graph = networkx.Graph()
    graph.add_weighted_edges_from(edges)
    weigh = lambda pairs: sum(graph[a][b]["weight"] for a, b in pairs)
    heaviest = networkx.max_weight_matching(graph)
    fullest = networkx.max_weight_matching(graph, maxcardinality=True)
    return [weigh(heaviest), len(fullest), weigh(fullest)]


if __name__ == "__main__":
    with Pool(1) as pool:
        rows = pool.map(answers, range(1, GRAPHS + 1), 50)
    here = pathlib.Path(__file__).resolve()
    target = here.parents[2] / "fixtures" / "matching-answers.json"
    target.write_text(json.dumps(rows, separators=(",", ":")).replace("],", "],\n") + "\n")

"""Honest uncertainty: coverage.py KITH [PROGRAMMES].

Simulates programmes with known effects, analyses each, and counts how often the 95% intervals hold the
true marginal means, how often F rejects where there is no effect, and how often an effect of the
published size (giving more kinds goes with 0.84 points more wellbeing, table A4.5) is found, beside how
often it should be: the power of F at the planted differences, for each programme's own standard errors.
"""
import json
import math
import random
import subprocess
import sys
import tempfile

KITH, PROGRAMMES = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2000
EFFECT = {"nothing": (0.0, 0.0, 0.0), "planted": (-0.16, 0.23, 0.84)}
PEOPLE, BETWEEN, WITHIN, SLOPE = 400, 1.0, 4.0, -0.3


def programme(dice, path):
    """Writes one programme; returns the mean of wellbeing at the start of the pairs.

    The change follows the model itself: effect of the level, slope on the start, person and pair.
    """
    starts = {name: [] for name in EFFECT}
    with open(path, "w") as table:
        table.write("participant,time,projects,nothing_types,planted_types,nothing,planted\n")
        for person in range(PEOPLE):
            count = 2
            while count < 12 and dice.random() < 0.7:
                count += 1
            projects, types = 3, {"nothing": 4, "planted": 4}
            own = {name: dice.gauss(0, BETWEEN) for name in EFFECT}
            score = {name: dice.gauss(21, 4) for name in EFFECT}
            for log in range(count):
                if log:
                    projects += dice.choice((-1, 0, 0, 1))
                    for name, effect in EFFECT.items():
                        step = dice.choice((-1, 0, 0, 1))
                        types[name] += step
                        starts[name].append(score[name])
                        score[name] += (effect[step + 1] + SLOPE * (score[name] - 21) + own[name]
                                        + dice.gauss(0, WITHIN))
                table.write(f"{person},{log},{projects},{types['nothing']},{types['planted']},"
                            f"{score['nothing']:.6f},{score['planted']:.6f}\n")
    return {name: sum(values) / len(values) for name, values in starts.items()}


def beta_part(a, b, x):
    """The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_part(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
                     + a * math.log(x) + b * math.log1p(-x)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 500):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + even * d)
        c = 1 + even / c
        value *= c * d
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + odd * d)
        c = 1 + odd / c
        value *= c * d
        if abs(c * d - 1) < 1e-14:
            break
    return front * value


def power(shift, df1, df2, alpha=0.05):
    """The chance that F with a noncentrality exceeds its quantile: a Poisson mixture of betas."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if beta_part(df1 / 2, df2 / 2, middle) < 1 - alpha else (low, middle)
    below, weight = 0.0, math.exp(-shift / 2)
    for j in range(400):
        below += weight * beta_part(df1 / 2 + j, df2 / 2, low)
        weight *= shift / 2 / (j + 1)
    return 1 - below


def expected(model, effect):
    """The power of a model's F at the true differences from "same"."""
    variance = {(c["level"], c["reference"]): c["se"] ** 2 for c in model["contrasts"]}
    a, b = variance["decreased", "same"], variance["increased", "same"]
    both = (a + b - variance["increased", "decreased"]) / 2
    x, y = effect[0] - effect[1], effect[2] - effect[1]
    shift = (b * x * x - 2 * both * x * y + a * y * y) / (a * b - both * both)
    return power(shift, model["f"]["df1"], model["f"]["df2"])


def main():
    dice = random.Random(2016)
    held = counted = rejected = found = 0
    hoped = 0.0
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        for _ in range(PROGRAMMES):
            means = programme(dice, file.name)
            answer = subprocess.run(
                [KITH, "analyse", file.name, "--format", "json", "--time", "time", "--outcome", "nothing",
                 "planted", "--exposure", "nothing_types", "planted_types", "--adjust", "projects"],
                check=True, capture_output=True).stdout
            for model in json.loads(answer)["models"]:
                name = model["outcome"]
                if model["exposure"] != f"{name}_types":
                    continue
                if name == "nothing":
                    rejected += model["f"]["p"] < 0.05
                else:
                    found += model["f"]["p"] < 0.05
                    hoped += expected(model, EFFECT[name])
                for level, effect in zip(model["levels"], EFFECT[name]):
                    truth = effect + SLOPE * (means[name] - 21)
                    held += level["ci_low"] <= truth <= level["ci_high"]
                    counted += 1
    spread = 1.96 * math.sqrt(0.05 * 0.95 / PROGRAMMES)
    print(f"{PROGRAMMES} programmes of {PEOPLE} people")
    print(f"95% intervals hold the truth: {100 * held / counted:.2f}% of {counted}")
    print(f"F rejects where nothing is: {100 * rejected / PROGRAMMES:.2f}% (5 +- {100 * spread:.2f})")
    print(f"F finds the planted effect: {100 * found / PROGRAMMES:.2f}%; expected "
          f"{100 * hoped / PROGRAMMES:.2f}%")


main()

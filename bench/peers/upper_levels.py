"""Finds the county of addresses with jionlp and cpca: IN.csv OUT.csv.

IN has text; OUT gets jionlp and cpca, each a province, city and county joined by "/".
"""

import csv
import sys

import cpca
import jionlp


def joined(levels):
    return "/".join(level if isinstance(level, str) else "" for level in levels)


def main(source, target):
    with open(source, newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    found = cpca.transform(texts)
    with open(target, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["jionlp", "cpca"])
        for i, text in enumerate(texts):
            parsed = jionlp.parse_location(text)
            theirs = [parsed[level] for level in ("province", "city", "county")]
            out.writerow([joined(theirs), joined(found.iloc[i, :3])])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

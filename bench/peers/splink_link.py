"""Links a file with Splink on DuckDB: IN.csv FOLDER THRESHOLD,THRESHOLD…

Splink gets the same columns, numbers of 15 digits made 18 before, since it does not cleanse, and the
door at the end of an address split off. It writes FOLDER/splink-THRESHOLD.csv for each threshold;
"done" is said after the first, so that only one counts for its time.
"""

import sys

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

CLEAN = """
CREATE TABLE records AS
SELECT record_id, source, nullif(name, '') AS name, nullif(sex, '') AS sex,
  nullif(birth_date, '') AS birth_date, nullif(phone, '') AS phone,
  CASE WHEN length(id_number) = 15 THEN substr(id_number, 1, 6) || '19' || substr(id_number, 7)
       WHEN length(id_number) = 18 THEN substr(id_number, 1, 17) END AS id_number,
  nullif(regexp_replace(regexp_replace(address, '^(江西省)?(赣州市)?(章贡区)?', ''),
         '(号楼|栋|幢|单元|室)', '-', 'g'), '') AS address,
  array_to_string(list_slice(regexp_extract_all(address, '[0-9]+'), -3, -1), '-') AS door
FROM read_csv(?, all_varchar = true)
"""


def main(source, folder, thresholds):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.execute(CLEAN, [source])
    name = cl.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            cll.NullLevel("name"),
            cll.ExactMatchLevel("name", term_frequency_adjustments=True),
            cll.LevenshteinLevel("name", 1),
            cll.ElseLevel(),
        ],
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record_id",
        comparisons=[
            name,
            cl.DamerauLevenshteinAtThresholds("id_number", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("birth_date", [1, 2]),
            cl.ExactMatch("phone"),
            cl.CustomComparison(
                output_column_name="address",
                comparison_levels=[
                    cll.NullLevel("address"),
                    cll.ExactMatchLevel("address"),
                    cll.ExactMatchLevel("door"),
                    cll.ElseLevel(),
                ],
            ),
            cl.ExactMatch("sex"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("id_number"),
            block_on("name", "birth_date"),
            block_on("name", "phone"),
            block_on("phone", "birth_date"),
            block_on("name", "address"),
            block_on("address", "birth_date"),
            block_on("door", "birth_date", "substr(name, 1, 1)"),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    records = DuckDBAPI(connection).register("records")
    linker = Linker(records, settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("id_number"), block_on("name", "birth_date")], recall=0.9
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("id_number"))
    linker.training.estimate_parameters_using_expectation_maximisation(
        block_on("name", "birth_date")
    )
    lowest = min(float(threshold) for threshold in thresholds)
    pairs = linker.inference.predict(threshold_match_probability=lowest)
    for threshold in thresholds:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            pairs, threshold_match_probability=float(threshold)
        )
        connection.sql(
            f"SELECT record_id, cluster_id FROM {clusters.physical_name}"
        ).write_csv(f"{folder}/splink-{threshold}.csv", header=True)
        if threshold == thresholds[0]:
            print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3].split(","))

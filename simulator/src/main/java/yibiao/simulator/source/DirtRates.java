package yibiao.simulator.source;

/**
 * The stated rates of defects, each a share of the cells (or rows) it concerns.
 *
 * @param idMissing the ID number is not there
 * @param idMistyped one digit is wrong, or two neighbours are swapped
 * @param idShort of people born before 1970: the old number of 15 digits
 * @param nameWrong another character of the same sound, or one that could not be written
 * @param nameTraditional traditional characters, blanks or full-width forms
 * @param birthWrong day or month is wrong
 * @param phoneMissing no phone
 * @param repeated rows that stand twice
 * @param tooFewColumns rows that end too early (files only)
 * @param oldest how many days ago the source may have looked last
 */
record DirtRates(
    double idMissing,
    double idMistyped,
    double idShort,
    double nameWrong,
    double nameTraditional,
    double birthWrong,
    double phoneMissing,
    double repeated,
    double tooFewColumns,
    int oldest) {

  /** The population register: checked at the counter, so nearly clean. */
  static final DirtRates REGISTER =
      new DirtRates(0.003, 0.003, 0.01, 0.001, 0.01, 0.0005, 0.15, 0.0, 0.0, 700);

  /** A department's own files. */
  static final DirtRates DEPARTMENT =
      new DirtRates(0.08, 0.02, 0.05, 0.01, 0.03, 0.01, 0.2, 0.01, 0.01, 400);

  /** A community's old ledgers. */
  static final DirtRates LEDGER =
      new DirtRates(0.15, 0.03, 0.05, 0.02, 0.04, 0.015, 0.15, 0.02, 0.0, 200);
}

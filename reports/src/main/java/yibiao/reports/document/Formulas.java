package yibiao.reports.document;

import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Formulas of a row as they read in another one. */
final class Formulas {
  private Formulas() {}

  /** A cell's formula so many rows further down: A2*B2 becomes A4*B4. */
  static String moved(Cell cell, int rows) {
    Sheet sheet = cell.getSheet();
    Workbook workbook = sheet.getWorkbook();
    int index = workbook.getSheetIndex(sheet);
    int from = cell.getRowIndex();
    FormulaParsingWorkbook names = names(workbook);
    Ptg[] parts = FormulaParser.parse(cell.getCellFormula(), names, FormulaType.CELL, index, from);
    FormulaShifter shifter =
        FormulaShifter.createForRowCopy(
            index, sheet.getSheetName(), from, from, rows, workbook.getSpreadsheetVersion());
    shifter.adjustFormula(parts, index);
    return FormulaRenderer.toFormulaString((FormulaRenderingWorkbook) names, parts);
  }

  private static FormulaParsingWorkbook names(Workbook workbook) {
    return workbook instanceof XSSFWorkbook drawn
        ? XSSFEvaluationWorkbook.create(drawn)
        : HSSFEvaluationWorkbook.create((HSSFWorkbook) workbook);
  }
}

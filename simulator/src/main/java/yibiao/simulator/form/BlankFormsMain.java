package yibiao.simulator.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws the blank forms into a folder; the six that the product ships were drawn with it. */
public final class BlankFormsMain {
  private static final int CARD_PAIRS = 3;
  private static final int BLANK_ROWS = 5;

  private BlankFormsMain() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (BlankForm form : BlankForm.ALL) {
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(folder.resolve(form.file() + ".xlsx"))) {
        draw(workbook, form);
        workbook.write(out);
      }
    }
  }

  private static void draw(XSSFWorkbook workbook, BlankForm form) {
    XSSFSheet sheet = workbook.createSheet(form.title());
    int width = form.kind() == BlankForm.Kind.CARD ? CARD_PAIRS * 2 : form.fields().size();
    Row title = sheet.createRow(0);
    title.setHeightInPoints(32);
    title.createCell(0).setCellValue(form.title());
    title.getCell(0).setCellStyle(titleStyle(workbook));
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, width - 1));
    if (form.kind() == BlankForm.Kind.CARD) {
      card(workbook, sheet, form);
    } else {
      table(workbook, sheet, form);
    }
    sheet.getPrintSetup().setLandscape(form.kind() != BlankForm.Kind.CARD);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(
        form.kind() == BlankForm.Kind.CARD ? null : CellRangeAddress.valueOf("1:2"));
  }

  private static void table(XSSFWorkbook workbook, XSSFSheet sheet, BlankForm form) {
    Row header = sheet.createRow(1);
    header.setHeightInPoints(30);
    CellStyle label = box(workbook, true);
    CellStyle value = box(workbook, false);
    for (int i = 0; i < form.fields().size(); i++) {
      header.createCell(i).setCellValue(form.fields().get(i));
      header.getCell(i).setCellStyle(label);
      sheet.setColumnWidth(i, widthOf(form.fields().get(i)));
    }
    for (int row = 2; row < 2 + BLANK_ROWS; row++) {
      Row line = sheet.createRow(row);
      for (int i = 0; i < form.fields().size(); i++) {
        line.createCell(i).setCellStyle(value);
      }
    }
    Row footer = sheet.createRow(2 + BLANK_ROWS);
    footer.createCell(0).setCellValue("填表人：　　　　　审核人：　　　　　（本表一式两份）");
    sheet.addMergedRegion(new CellRangeAddress(2 + BLANK_ROWS, 2 + BLANK_ROWS, 0, 5));
    sheet.createFreezePane(2, 2);
  }

  private static void card(XSSFWorkbook workbook, XSSFSheet sheet, BlankForm form) {
    CellStyle label = box(workbook, true);
    CellStyle value = box(workbook, false);
    for (int i = 0; i < form.fields().size(); i++) {
      int row = 1 + i / CARD_PAIRS;
      int column = i % CARD_PAIRS * 2;
      Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      line.setHeightInPoints(28);
      line.createCell(column).setCellValue(form.fields().get(i));
      line.getCell(column).setCellStyle(label);
      line.createCell(column + 1).setCellStyle(value);
    }
    for (int column = 0; column < CARD_PAIRS * 2; column++) {
      sheet.setColumnWidth(column, (column % 2 == 0 ? 16 : 28) * 256);
    }
  }

  private static int widthOf(String label) {
    boolean isLong = label.contains("址") || label.contains("号码") || label.contains("证号");
    return (isLong ? 30 : label.equals("序号") ? 6 : Math.max(10, label.length() * 2 + 3)) * 256;
  }

  private static CellStyle titleStyle(XSSFWorkbook workbook) {
    Font font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) 18);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static CellStyle box(XSSFWorkbook workbook, boolean label) {
    CellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (label) {
      style.setAlignment(HorizontalAlignment.CENTER);
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }
}

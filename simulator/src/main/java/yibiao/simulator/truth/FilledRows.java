package yibiao.simulator.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads a filled form back. It finds labels by itself and has its own idea of what they mean, so
 * that a mistake of the filler is not repeated here.
 */
final class FilledRows {
  private static final Map<String, String> ITEMS = new HashMap<>();

  static {
    String[] labels = {
      "姓名=name",
      "性别=sex",
      "民族=ethnicity",
      "出生日期=birth_date",
      "出生年月=birth_month",
      "年龄=age",
      "曾用名=former_name",
      "公民身份号码=id_number",
      "公民身份证号码=id_number",
      "身份证号=id_number",
      "身份证号码=id_number",
      "证件号码=id_number",
      "证件种类=id_kind",
      "户别=household_type",
      "户主姓名=head_name",
      "与户主关系=relation_to_head",
      "出生地=birth_place",
      "住址=address",
      "现居住地=address",
      "现居住地址=address",
      "家庭住址=address",
      "户籍所在地=registered_address",
      "户籍地址=registered_address",
      "籍贯=native_place",
      "文化程度=education",
      "婚姻状况=marital_status",
      "兵役状况=military_service",
      "职业=occupation",
      "服务处所=employer",
      "工作单位=employer",
      "本人电话=phone",
      "联系电话=phone",
      "房屋编码=dwelling_code",
      "入住时间=arrival_date",
      "来本地事由=stay_reason",
      "房主姓名=landlord_name",
      "房主联系电话=landlord_phone",
      "是否独居=living_alone",
      "是否失能=disabled",
      "失能等级=disability_level",
      "是否享受低保=low_income",
      "享受低保=low_income",
      "享受补贴类型=benefit_type",
      "紧急联系人=emergency_contact",
      "紧急联系人电话=emergency_phone",
      "联系人姓名=emergency_contact",
      "联系人电话=emergency_phone",
      "监护人=guardian_name",
      "委托监护人姓名=guardian_name",
      "受委托监护人电话=guardian_phone",
      "监护关系=guardian_relation",
      "与被监护人关系=guardian_relation",
      "监护类型=guardianship_type",
      "就学情况=school_status",
      "父亲姓名=father_name",
      "父亲当前务工地点=father_workplace",
      "父亲联系电话=father_phone",
      "母亲姓名=mother_name",
      "母亲当前务工地点=mother_workplace",
      "母亲联系电话=mother_phone"
    };
    for (String label : labels) {
      ITEMS.put(label.substring(0, label.indexOf('=')), label.substring(label.indexOf('=') + 1));
    }
  }

  private FilledRows() {}

  /** Every person's cells, by the item that their label means. */
  static List<Map<String, String>> of(Workbook workbook) {
    Sheet first = workbook.getSheetAt(0);
    return isRoster(first) ? roster(first) : cards(workbook);
  }

  private static boolean isRoster(Sheet sheet) {
    return text(sheet, 1, 0).equals("序号");
  }

  private static List<Map<String, String>> roster(Sheet sheet) {
    List<Map<String, String>> rows = new ArrayList<>();
    Row header = sheet.getRow(1);
    for (int at = 2; at <= sheet.getLastRowNum() && text(sheet, at, 0).matches("\\d+"); at++) {
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < header.getLastCellNum(); column++) {
        String item = ITEMS.get(text(sheet, 1, column));
        if (item != null) {
          row.put(item, text(sheet, at, column));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> cards(Workbook workbook) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Sheet sheet : workbook) {
      Map<String, String> row = new HashMap<>();
      for (int at = 1; at <= sheet.getLastRowNum(); at++) {
        for (int column = 0; column < 6; column += 2) {
          String item = ITEMS.get(text(sheet, at, column));
          if (item != null) {
            row.put(item, text(sheet, at, column + 1));
          }
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** A cell's text; "" where there is none. */
  static String text(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return cell.getCellType() == CellType.NUMERIC
        ? Long.toString((long) cell.getNumericCellValue())
        : cell.toString().strip();
  }
}

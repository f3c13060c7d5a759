package yibiao.pages.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import yibiao.catalog.organisation.Organisation.Kind;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.pages.exchange.Imported.Problem;

/** The list out to a file and back: nothing is lost, and a bad file is told all its errors. */
class ExchangeTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final List<ListEntry> LIST =
      List.of(
          entry("phone", SharingAttribute.CONDITIONAL, Mask.PHONE, null),
          entry("sex", SharingAttribute.UNCONDITIONAL, Mask.HIDE, LocalDate.parse("2030-01-01")));

  private static ListEntry entry(
      String item, SharingAttribute attribute, Mask mask, LocalDate until) {
    return new ListEntry(
        "core.resident",
        item,
        "公安",
        new Terms(attribute, "个人信息保护法第六条", "不得外传", mask),
        3,
        true,
        new Scope(Set.of(Kind.DEPARTMENT, Kind.COMMUNITY), RowScope.EVERYWHERE),
        "每日",
        "齐全",
        new Period(LocalDate.parse("2026-01-01"), until),
        "户口登记条例");
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CatalogueWorkbook.write(LIST, resource -> "居民", item -> "项", out);
    return out.toByteArray();
  }

  private static Imported read(byte[] bytes) throws IOException {
    return CatalogueWorkbook.read(new ByteArrayInputStream(bytes), VALIDATOR);
  }

  private interface Change {
    void on(XSSFWorkbook workbook);
  }

  private static Imported changed(Change change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
      change.on(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return read(out.toByteArray());
    }
  }

  @Test
  void aWorkbookComesBackAsItWent() throws IOException {
    Imported back = read(workbook());
    assertThat(back.errors()).isEmpty();
    assertThat(back.entries()).isEqualTo(LIST);
  }

  @Test
  void allErrorsAreToldAtOnceWithSheetRowAndColumn() throws IOException {
    Imported back =
        changed(
            workbook -> {
              var sheet = workbook.getSheetAt(0);
              sheet.getRow(1).getCell(5).setCellValue("随便共享");
              sheet.getRow(1).getCell(7).setCellValue("很高");
              sheet.getRow(2).getCell(9).setCellValue("部门、火星");
              sheet.getRow(2).getCell(15).setCellValue("去年");
            });
    assertThat(back.errors())
        .extracting(Problem::sheet, Problem::row, Problem::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("共享清单", 2, "共享类型"),
            org.assertj.core.groups.Tuple.tuple("共享清单", 2, "数据分级"),
            org.assertj.core.groups.Tuple.tuple("共享清单", 3, "共享范围"),
            org.assertj.core.groups.Tuple.tuple("共享清单", 3, "生效日期"));
  }

  @Test
  void aMissingColumnAndARepeatedRowAreErrors() throws IOException {
    assertThat(changed(w -> w.getSheetAt(0).getRow(0).getCell(11).setCellValue("别的")).errors())
        .extracting(Problem::column)
        .containsExactly("未获授权时");
    assertThat(changed(w -> w.getSheetAt(0).getRow(2).getCell(3).setCellValue("phone")).errors())
        .extracting(Problem::row, Problem::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "信息项代码"));
  }

  @Test
  void whatIsNoWorkbookIsSaidSo() throws IOException {
    assertThat(read("a,b".getBytes(StandardCharsets.UTF_8)).errors()).hasSize(1);
    assertThat(read(new byte[0]).errors()).hasSize(1);
  }

  @Test
  void dcatIsValidRdfAndComesBackAsItWent() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DcatCatalogue.write(7, LIST, Map.of(), out);
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(out.toByteArray()), Lang.JSONLD);
    assertThat(model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList()).hasSize(1);
    assertThat(model.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList()).hasSize(1);
    Imported back = DcatCatalogue.read(new ByteArrayInputStream(out.toByteArray()), VALIDATOR);
    assertThat(back.errors()).isEmpty();
    assertThat(back.entries()).containsExactlyElementsOf(LIST);
  }

  @Test
  void noContextIsFetchedFromElsewhere() {
    String text = "{\"@context\": \"https://www.w3.org/ns/dcat.jsonld\", \"@type\": \"Catalog\"}";
    Imported back =
        DcatCatalogue.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), VALIDATOR);
    assertThat(back.errors()).extracting(Problem::message).first().asString().contains("@context");
    assertThat(
            DcatCatalogue.read(
                    new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)), VALIDATOR)
                .errors())
        .hasSize(1);
  }
}

package yibiao.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yibiao.reports.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibiao.reports.Workbooks;
import yibiao.reports.template.UnreadableTemplate;

/** What people hand in, and what each of it is told. */
class FormDocumentsTest {
  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.of(row("花名册"), row("姓名", "性别")).write(out);
    return out.toByteArray();
  }

  private static void refused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> FormDocuments.open(bytes))
        .isInstanceOf(UnreadableTemplate.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aWorkbookIsGivenBackAsItsKind() throws IOException {
    try (FormDocument form = FormDocuments.open(xlsx())) {
      assertThat(form.ending()).isEqualTo("xlsx");
    }
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("姓名");
      workbook.write(old);
    }
    try (FormDocument form = FormDocuments.open(old.toByteArray())) {
      assertThat(form.ending()).as("whatever its name ends with").isEqualTo("xls");
    }
  }

  @Test
  void aPasswordIsTold() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage whole = OPCPackage.open(new ByteArrayInputStream(xlsx()));
          OutputStream encrypted = encryptor.getDataStream(files)) {
        whole.save(encrypted);
      }
      files.writeFilesystem(out);
      refused(out.toByteArray(), "opens with a password");
    }
  }

  @Test
  void macrosAreTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      workbook.createSheet();
      workbook.write(out);
    }
    refused(out.toByteArray(), "has macros");
  }

  @Test
  void anOldWordDocumentIsTold() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
      files.writeFilesystem(out);
      refused(out.toByteArray(), "old Word document");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "姓名,身份证号|CSV text",
        "<html><table><tr><td>姓名</td></tr></table></html>|web page",
        "%PDF-1.7 x|PDF",
        "姓名|not a form that can be filled"
      })
  void whatIsNoFormIsToldApart(String text, String reason) {
    refused(text.getBytes(StandardCharsets.UTF_8), reason);
  }

  @Test
  void anEmptyFileAnArchiveAndABrokenOneAreTold() throws IOException {
    refused(new byte[0], "the file is empty");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("表.xlsx"));
      zip.write(xlsx());
    }
    refused(out.toByteArray(), "archive");
    byte[] half = xlsx();
    refused(java.util.Arrays.copyOf(half, half.length / 2), "");
  }

  @Test
  void whatUnpacksToTooMuchIsTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        zip.write(megabyte);
      }
    }
    refused(out.toByteArray(), "too large");
  }
}

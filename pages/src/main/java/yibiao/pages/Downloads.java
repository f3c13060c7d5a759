package yibiao.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a browser or a program takes home. */
public final class Downloads {
  /** A workbook of Office Open XML. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final String CSV = "text/csv;charset=UTF-8";

  private Downloads() {}

  /** What a file is, by how its name ends. */
  public static String type(String ending) {
    return switch (ending) {
      case "xlsx" -> XLSX;
      case "xls" -> "application/vnd.ms-excel";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }

  /** A file that no browser keeps: it may hold what its reader may not see tomorrow. */
  public static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
    return ResponseEntity.ok().headers(headers(type, name)).body(content);
  }

  /** What is said of such a file. */
  public static HttpHeaders headers(String type, String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(type));
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.setCacheControl("no-store");
    return headers;
  }
}

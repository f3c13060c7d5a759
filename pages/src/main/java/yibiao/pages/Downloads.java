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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Fetches a file whose SHA-512 is known: {@code URL SHA512 FILE}. For mvnw, which has only a JDK. */
final class Fetch {
  public static void main(String[] args) throws Exception {
    System.err.println("下载 downloading " + args[0]);
    HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(URI.create(args[0])).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode() + " " + args[0]);
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    try (InputStream in = new DigestInputStream(response.body(), digest);
        OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      in.transferTo(out);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(args[1])) {
      Files.delete(Path.of(args[2]));
      throw new IOException("校验和不符 the checksum is wrong: " + args[0]);
    }
  }
}

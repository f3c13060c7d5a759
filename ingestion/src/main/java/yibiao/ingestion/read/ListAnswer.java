package yibiao.ingestion.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.Paging;
import yibiao.ingestion.commit.RowIdentity;
import yibiao.standard.charset.Charsets;

/**
 * One answer of an API that hands out a list.
 *
 * @param rows how many rows it holds
 * @param content what its rows say, as a hash: "" without rows
 */
public record ListAnswer(int rows, String content, JsonNode envelope) {
  private static final List<String> CODES =
      List.of(
          "code", "status", "errcode", "errCode", "errorCode", "error_code", "resultCode", "ret");

  private static final Set<String> FINE =
      Set.of("0", "00", "0000", "00000", "000000", "200", "20000", "success", "ok", "s200");

  private static final List<String> TOTALS =
      List.of("total", "totalCount", "total_count", "totalElements", "recordsTotal");

  private static final List<String> INSIDE =
      List.of("", "data.", "result.", "page.", "meta.", "pagination.", "body.");

  private static final List<String> LINKS =
      List.of("next", "nextLink", "@odata.nextLink", "links.next", "_links.next.href");

  /**
   * Reads an answer.
   *
   * @throws UnreadableDelivery when it is no JSON to its end
   */
  public static ListAnswer of(byte[] body, DatasetDefinition dataset)
      throws UnreadableDelivery, IOException {
    String text = text(body);
    JsonRows rows = JsonRows.in(() -> new StringReader(text), dataset.requiredColumns());
    StringBuilder said = new StringBuilder();
    int[] count = {0};
    JsonNode envelope = envelope(text);
    // One object by itself is an envelope or a message; several are rows, one a line.
    if (rows.isList() || !envelope.isObject()) {
      rows.forEach(
          row -> {
            count[0]++;
            said.append(RowIdentity.hash(Map.of("", row.toString())));
          });
    }
    String content = count[0] == 0 ? "" : RowIdentity.hash(Map.of("", said.toString()));
    return new ListAnswer(count[0], content, envelope);
  }

  private static String text(byte[] body) throws UnreadableDelivery {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charsets.GB18030)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        continue; // The next one, then.
      }
    }
    throw UnreadableDelivery.charset();
  }

  private static JsonNode envelope(String text) {
    try {
      return JsonRows.JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance(); // More documents than one: there is no envelope.
    }
  }

  /** What it says at a place such as {@code data.total}; "" for nothing. */
  private String at(String place) {
    JsonNode node = envelope;
    for (String name : envelope.has(place) ? new String[] {place} : place.split("\\.")) {
      node = node.path(name);
    }
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  /** How many rows there are in all, if it says so. */
  public OptionalLong total(Paging paging) {
    List<String> places =
        !paging.total().isEmpty()
            ? List.of(paging.total())
            : INSIDE.stream().flatMap(in -> TOTALS.stream().map(name -> in + name)).toList();
    return places.stream()
        .map(this::at)
        .filter(text -> text.matches("\\d{1,12}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /** The next cursor, at the place that the definition names. */
  public Optional<String> cursor(Paging paging) {
    return Optional.of(at(paging.next())).filter(text -> !text.isEmpty());
  }

  /** The address of the next page, if it says one. */
  public Optional<String> link(Paging paging) {
    List<String> places = paging.next().isEmpty() ? LINKS : List.of(paging.next());
    return places.stream().map(this::at).filter(text -> text.matches("(https?:/)?/.+")).findFirst();
  }

  /** Its code of success or failure; "" where it has none. */
  public String code() {
    return CODES.stream().map(this::at).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /**
   * Whether it is an error in spite of its status; says what of it may be told. A message may name
   * people, so only its code is.
   *
   * @param fine a code that came with rows before; "" for none
   */
  public Optional<String> error(Paging paging, String fine) {
    for (Map.Entry<String, String> wanted : paging.success().entrySet()) {
      if (!at(wanted.getKey()).equals(wanted.getValue())) {
        return Optional.of(wanted.getKey() + "=" + at(wanted.getKey()));
      }
    }
    if (!paging.success().isEmpty()) {
      return Optional.empty();
    }
    String code = code();
    boolean saysNo = at("success").equals("false") || at("ok").equals("false");
    boolean badCode = code.matches("[45]\\d\\d|[45]\\d{4}|-\\d+");
    boolean unknownCode =
        rows == 0
            && !code.isEmpty()
            && !code.equals(fine)
            && !FINE.contains(code.toLowerCase(java.util.Locale.ROOT));
    boolean onlyError =
        rows == 0 && (envelope.hasNonNull("error") || envelope.hasNonNull("errors"));
    return saysNo || badCode || unknownCode || onlyError
        ? Optional.of(code.isEmpty() ? "success=false" : "code=" + code)
        : Optional.empty();
  }

  /** What stands around its rows. */
  public Set<String> members() {
    return Set.copyOf(envelope.propertyNames());
  }

  /** Whether it is one that holds no list at all: neither rows nor the place for them. */
  public boolean isNoList() {
    return rows == 0 && !envelope.isArray() && !hasEmptyList(envelope, 0);
  }

  private static boolean hasEmptyList(JsonNode node, int depth) {
    return node.isArray()
        || depth < 5
            && node.isObject()
            && node.properties().stream().anyMatch(p -> hasEmptyList(p.getValue(), depth + 1));
  }
}

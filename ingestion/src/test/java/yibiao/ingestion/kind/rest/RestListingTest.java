package yibiao.ingestion.kind.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.Paging;
import yibiao.catalog.source.Paging.Style;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.kind.rest.RestListing.Reply;
import yibiao.ingestion.pull.Deadline;

/** What APIs do with their pages, and that all of a list is read, once, or none of it. */
class RestListingTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();

  private static DatasetDefinition dataset(Paging paging) {
    return Datasets.mapping(Map.of("dwelling_code", "code"))
        .at("list")
        .format(DatasetDefinition.Format.JSON)
        .pages(2)
        .paging(paging)
        .get();
  }

  private static Paging paging(Style style, String next, String total) {
    return new Paging(style, "", "", null, next, total, Map.of(), false);
  }

  private static Reply reply(String body) {
    return new Reply(200, body.getBytes(StandardCharsets.UTF_8), "");
  }

  /** Rows {@code F1} to {@code Fn}, as JSON objects. */
  private static String rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(n -> "{\"code\":\"F" + n + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static int page(String address) {
    return Integer.parseInt(address.replaceAll(".*[?&]page=(\\d+).*", "$1"));
  }

  private long read(Paging paging, IntFunction<Reply> byPage) throws IOException {
    return read(paging, byPage, out);
  }

  private long read(Paging paging, IntFunction<Reply> byPage, OutputStream to) throws IOException {
    return new RestListing(
            dataset(paging),
            address -> {
              asked.add(address);
              return byPage.apply(page(address));
            },
            to)
        .read();
  }

  private List<String> codes() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .flatMap(line -> java.util.regex.Pattern.compile("F\\d+").matcher(line).results())
        .map(java.util.regex.MatchResult::group)
        .toList();
  }

  /** Five rows, two a page, the first page being called that. */
  private static Reply five(int page, int first) {
    int from = 2 * (page - first) + 1;
    return reply(rows(from, Math.min(5, from + 1)));
  }

  @Test
  void pagesAreCountedFromNoughtOrFromOne() throws IOException {
    assertThat(read(null, page -> five(page, 0))).isEqualTo(5);
    assertThat(codes()).containsExactly("F1", "F2", "F3", "F4", "F5");
    out.reset();
    // Page 0 is page 1 to some, an error to others, and nothing to the rest.
    assertThat(read(null, page -> five(Math.max(1, page), 1))).isEqualTo(5);
    assertThat(codes()).containsExactly("F1", "F2", "F3", "F4", "F5");
    assertThat(read(null, page -> page == 0 ? new Reply(400, new byte[0], "") : five(page, 1)))
        .isEqualTo(5);
    assertThat(read(null, page -> page == 0 ? reply("[]") : five(page, 1))).isEqualTo(5);
  }

  @Test
  void theLastPageMayComeAgainAndAgain() throws IOException {
    assertThat(read(null, page -> five(Math.min(2, page), 0))).isEqualTo(5);
  }

  @Test
  void anApiWithoutPagesIsReadOnce() throws IOException {
    assertThat(read(null, page -> reply(rows(1, 5)))).isEqualTo(5);
    assertThat(asked).hasSizeLessThan(4);
  }

  @Test
  void behindTheLastPageThereMayBeNone() throws IOException {
    assertThat(read(null, page -> page > 2 ? new Reply(404, new byte[0], "") : five(page, 0)))
        .isEqualTo(5);
  }

  @Test
  void anEmptyPageInTheMiddleIsNotTheEnd() throws IOException {
    assertThat(
            read(
                null,
                page ->
                    page == 1
                        ? reply("{\"total\":4,\"data\":[]}")
                        : page > 2
                            ? reply("{\"total\":4,\"data\":[]}")
                            : reply("{\"total\":4,\"data\":" + rows(page + 1, page + 2) + "}")))
        .isEqualTo(4);
    assertThat(read(null, page -> page == 1 || page > 2 ? reply("[]") : five(page, 0)))
        .isEqualTo(3);
  }

  @Test
  void aPageLimitOfTheServerLosesNothing() throws IOException {
    assertThat(read(null, page -> page < 5 ? reply(rows(page + 1, page + 1)) : reply("[]")))
        .isEqualTo(5);
  }

  @Test
  void fewerRowsThanTheTotalAreNoList() {
    assertThatThrownBy(
            () ->
                read(
                    null,
                    page ->
                        reply(
                            "{\"total\":9,\"data\":{\"records\":"
                                + (page > 1 ? "[]" : rows(2 * page + 1, 2 * page + 2))
                                + "}}")))
        .hasMessageContaining("9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":500,\"msg\":\"张三 token expired\",\"data\":null}",
        "{\"success\":false,\"data\":[{\"code\":\"F9\"}]}",
        "{\"code\":\"A0230\",\"data\":[]}",
        "{\"error\":\"no\"}",
        "<html>请登录</html>",
        "{\"data\":[{\"code\":\"F1\"}"
      })
  void anErrorIsOneWhateverItsStatus(String body) {
    assertThatThrownBy(() -> read(null, page -> page == 1 ? reply(body) : five(page, 0)))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("张三")
        .hasMessageNotContaining("请登录");
  }

  @Test
  void aCodeOfSuccessThatNobodyKnowsCanBeSaid() throws IOException {
    Paging said = new Paging(null, "", "", null, "", "", Map.of("code", "1"), false);
    IntFunction<Reply> api =
        page -> reply("{\"code\":1,\"data\":" + (page == 0 ? rows(1, 2) : "[]") + "}");
    assertThat(read(said, api)).isEqualTo(2);
    // A code that came with rows is one of success anyway.
    assertThat(read(null, api)).isEqualTo(2);
  }

  @Test
  void cursors() throws IOException {
    RestListing listing =
        new RestListing(
            dataset(paging(Style.CURSOR, "data.next", "")),
            address ->
                address.contains("cursor=a%2Fb")
                    ? reply("{\"data\":{\"next\":null,\"list\":" + rows(3, 4) + "}}")
                    : reply("{\"data\":{\"next\":\"a/b\",\"list\":" + rows(1, 2) + "}}"),
            out);
    assertThat(listing.read()).isEqualTo(4);
  }

  @Test
  void linksInTheAnswerOrInItsHeader() throws IOException {
    RestListing inBody =
        new RestListing(
            dataset(null),
            address ->
                address.equals("/list?from=2")
                    ? reply("{\"next\":null,\"results\":" + rows(3, 4) + "}")
                    : reply("{\"next\":\"/list?from=2\",\"results\":" + rows(1, 2) + "}"),
            out);
    assertThat(inBody.read()).isEqualTo(4);
    RestListing inHeader =
        new RestListing(
            dataset(null),
            address ->
                address.equals("/list?after=2")
                    ? reply(rows(3, 4))
                    : new Reply(200, rows(1, 2).getBytes(StandardCharsets.UTF_8), "/list?after=2"),
            out);
    assertThat(inHeader.read()).isEqualTo(4);
  }

  @Test
  void offsetsMoveByWhatWasGiven() throws IOException {
    RestListing listing =
        new RestListing(
            dataset(paging(Style.OFFSET, "", "")),
            address -> {
              int from = Integer.parseInt(address.replaceAll(".*offset=(\\d+).*", "$1"));
              return reply(rows(from + 1, Math.min(5, from + 1)));
            },
            out);
    assertThat(listing.read()).isEqualTo(5);
  }

  @Test
  void gbkIsRead() throws IOException {
    byte[] body = "[{\"code\":\"F1\",\"name\":\"西津路一号小区\"}]".getBytes(Charset.forName("GBK"));
    assertThat(read(null, page -> page == 0 ? new Reply(200, body, "") : reply("[]"))).isEqualTo(1);
  }

  @Test
  void anApiWithoutAnEndIsStopped() {
    byte[] filler = "x".repeat(8 << 20).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                read(
                    null,
                    page ->
                        reply(
                            "[{\"code\":\"F"
                                + page
                                + "\",\"x\":\""
                                + new String(filler, StandardCharsets.UTF_8)
                                + "\"}]"),
                    OutputStream.nullOutputStream()))
        .isInstanceOf(Deadline.Exceeded.class)
        .hasMessageContaining("没有尽头");
  }

  @Test
  void aSingleRefusalOfTheFirstPageLosesNothing() throws IOException {
    assertThat(
            read(
                null,
                page ->
                    page == 0 && asked.size() == 1
                        ? new Reply(502, new byte[0], "")
                        : five(page, 0)))
        .isEqualTo(5);
  }

  @Test
  void aListThatChangesWhileItIsReadIsNotTaken() {
    // Of ten rows one on the page before is deleted: the sixth would be seen by nobody.
    assertThatThrownBy(
            () ->
                read(
                    null,
                    page ->
                        page == 0
                            ? reply("{\"total\":10,\"data\":" + rows(1, 5) + "}")
                            : reply("{\"total\":9,\"data\":" + rows(7, 10) + "}")))
        .hasMessageContaining("列表变了");
  }

  @Test
  void aTotalOfEachPageIsNone() throws IOException {
    assertThat(
            read(
                null,
                page ->
                    reply(
                        "{\"total\":"
                            + (page < 2 ? 2 : page == 2 ? 1 : 0)
                            + ",\"data\":"
                            + (page > 2 ? "[]" : rows(2 * page + 1, Math.min(5, 2 * page + 2)))
                            + "}")))
        .isEqualTo(5);
  }

  @Test
  void somethingElseSaidInTheMiddleIsNotTheEnd() {
    assertThatThrownBy(
            () ->
                read(
                    null,
                    page ->
                        page == 0
                            ? reply("{\"data\":" + rows(1, 2) + "}")
                            : reply("{\"message\":\"slow down\"}")))
        .hasMessageContaining("读到一半")
        .hasMessageNotContaining("slow down");
  }
}

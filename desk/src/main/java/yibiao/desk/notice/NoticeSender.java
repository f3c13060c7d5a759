package yibiao.desk.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;

/**
 * Hands each notice on once it is certain; the inbox has it in any case. No transaction is held
 * while a server is spoken to.
 */
@Component
class NoticeSender {
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(7);

  private final Notices notices;
  private final Accounts accounts;
  private final ProducerTemplate camel;
  private final MessageSource words;
  private final NoticeSettings settings;
  private final JsonMapper json;
  private final Clock clock;

  NoticeSender(
      Notices notices,
      Accounts accounts,
      ProducerTemplate camel,
      MessageSource words,
      NoticeSettings settings,
      JsonMapper json,
      Clock clock) {
    this.notices = notices;
    this.accounts = accounts;
    this.camel = camel;
    this.words = words;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** By mail; what cannot be sent now is sent later, also after a crash. */
  @Async
  @TransactionalEventListener
  void mail(NoticePut put) {
    find(put)
        .ifPresent(
            notice -> accounts.find(notice.account()).ifPresent(account -> mail(account, notice)));
  }

  /** To a system of one's own. */
  @Async
  @TransactionalEventListener
  void webhook(NoticePut put) {
    find(put).ifPresent(this::webhook);
  }

  /** What nobody took for a week is given up: an address may be wrong for good. */
  private Optional<Notice> find(NoticePut put) {
    return notices
        .find(put.notice())
        .filter(notice -> notice.at().isAfter(clock.instant().minus(GIVEN_UP_AFTER)));
  }

  void mail(Account to, Notice notice) {
    if (settings.toMail().isEmpty() || to.email().isEmpty()) {
      return;
    }
    String chinese = words(notice, Locale.SIMPLIFIED_CHINESE);
    String english = words(notice, Locale.ENGLISH);
    send(
        NoticeRoutes.MAIL,
        chinese + "\n" + english + "\n\n" + link(notice) + "\n",
        Map.of("To", to.email(), "Subject", "一表 Yibiao: " + chinese));
  }

  void webhook(Notice notice) {
    if (settings.toWebhook().isEmpty()) {
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", notice.account());
    body.put("kind", notice.kind());
    body.put(
        "text",
        Map.of(
            "zh", words(notice, Locale.SIMPLIFIED_CHINESE), "en", words(notice, Locale.ENGLISH)));
    body.put("link", link(notice));
    body.put("at", notice.at().toString());
    send(NoticeRoutes.WEBHOOK, json.writeValueAsString(body), Map.of());
  }

  /** A server's refusal names whom it refuses, so no more of it is passed on than its kind. */
  private void send(String route, String body, Map<String, Object> headers) {
    try {
      camel.requestBodyAndHeaders(route, body, headers);
    } catch (CamelExecutionException e) {
      throw new IllegalStateException(
          "a notice could not be sent yet: "
              + NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
    }
  }

  private String link(Notice notice) {
    return settings.address() + notice.link();
  }

  private String words(Notice notice, Locale locale) {
    return words.getMessage("notice." + notice.kind(), notice.words().toArray(), locale);
  }
}

package yibiao.desk.notice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/** Hands each notice on once it is certain; the inbox has it in any case. */
@Component
class NoticeSender {
  private final ProducerTemplate camel;
  private final MessageSource words;
  private final NoticeSettings settings;
  private final JsonMapper json;

  NoticeSender(
      ProducerTemplate camel, MessageSource words, NoticeSettings settings, JsonMapper json) {
    this.camel = camel;
    this.words = words;
    this.settings = settings;
    this.json = json;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void send(Notices.Put put) {
    Notice notice = put.notice();
    String chinese = words(notice, Locale.SIMPLIFIED_CHINESE);
    String english = words(notice, Locale.ENGLISH);
    String link = settings.address() + notice.link();
    if (settings.toMail().isPresent() && !put.to().email().isEmpty()) {
      camel.asyncRequestBodyAndHeaders(
          NoticeRoutes.MAIL,
          chinese + "\n" + english + "\n\n" + link + "\n",
          Map.of("To", put.to().email(), "Subject", "一表 Yibiao: " + chinese));
    }
    if (settings.toWebhook().isPresent()) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("account", notice.account());
      body.put("kind", notice.kind());
      body.put("text", Map.of("zh", chinese, "en", english));
      body.put("link", link);
      body.put("at", notice.at().toString());
      camel.asyncRequestBody(NoticeRoutes.WEBHOOK, json.writeValueAsString(body));
    }
  }

  private String words(Notice notice, Locale locale) {
    return words.getMessage("notice." + notice.kind(), notice.words().toArray(), locale);
  }
}

package yibiao.desk.notice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import yibiao.catalog.source.Secret;

/**
 * Camel's routes for notices. A server that does not answer is tried again at once a few times;
 * what still fails is told to whoever sends, who keeps it for later.
 */
@Component
class NoticeRoutes extends RouteBuilder {
  static final String MAIL = "direct:notice-mail";
  static final String WEBHOOK = "direct:notice-webhook";
  private static final String SIGNATURE = "X-Yibiao-Signature";
  private static final String HMAC = "HmacSHA256";
  private static final int TRIES = 2;
  private static final long FIRST_PAUSE = 500;

  private final NoticeSettings settings;

  NoticeRoutes(NoticeSettings settings) {
    this.settings = settings;
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .maximumRedeliveries(TRIES)
        .redeliveryDelay(FIRST_PAUSE)
        .useExponentialBackOff()
        .backOffMultiplier(3)
        .logExhausted(false)
        .logRetryAttempted(false)
        .log(LoggingLevel.WARN, "a notice could not be sent yet: ${exception.class.name}");
    settings.toMail().ifPresent(this::mail);
    settings.toWebhook().ifPresent(this::webhook);
  }

  private void mail(NoticeSettings.Mail mail) {
    String scheme = mail.tls() == NoticeSettings.Tls.TLS ? "smtps" : "smtp";
    StringBuilder uri = new StringBuilder(scheme + "://" + mail.host() + ":" + mail.port());
    uri.append("?contentType=text/plain;charset=UTF-8&connectionTimeout=10000");
    if (!mail.user().isEmpty()) {
      uri.append("&username=RAW(").append(mail.user()).append(")&password=RAW(");
      uri.append(Secret.resolve(mail.password())).append(')');
    }
    if (mail.tls() == NoticeSettings.Tls.STARTTLS) {
      uri.append("&mail.smtp.starttls.enable=true&mail.smtp.starttls.required=true");
    }
    from(MAIL).routeId("notice-mail").setHeader("From", constant(mail.from())).to(uri.toString());
  }

  private void webhook(NoticeSettings.Webhook webhook) {
    String secret = Secret.resolve(webhook.secret());
    from(WEBHOOK)
        .routeId("notice-webhook")
        .process(
            exchange -> {
              if (!secret.isEmpty()) {
                exchange.getMessage().setHeader(SIGNATURE, signature(exchange, secret));
              }
            })
        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
        .to(webhook.url() + (webhook.url().contains("?") ? "&" : "?") + "bridgeEndpoint=true");
  }

  private static String signature(Exchange exchange, String secret) throws Exception {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
    byte[] body = exchange.getMessage().getBody(String.class).getBytes(StandardCharsets.UTF_8);
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
  }
}

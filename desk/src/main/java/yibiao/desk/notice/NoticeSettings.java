package yibiao.desk.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * Where notices go besides the inbox; nowhere unless it is said.
 *
 * @param address where people find the pages, for the links in notices; "" for the local address
 */
public record NoticeSettings(String address, @Valid Mail mail, @Valid Webhook webhook) {
  public static final NoticeSettings NONE = new NoticeSettings("", null, null);

  public NoticeSettings {
    address = address == null ? "" : address.replaceFirst("/$", "");
  }

  /**
   * An SMTP server.
   *
   * @param tls {@code NONE}, {@code STARTTLS} or {@code TLS}
   * @param password a secret reference
   */
  public record Mail(
      @NotBlank String host,
      @Min(1) @Max(65535) int port,
      @NotNull Tls tls,
      @NotBlank @Email String from,
      String user,
      String password) {
    public Mail {
      tls = tls == null ? Tls.STARTTLS : tls;
      user = user == null ? "" : user;
      password = password == null ? "" : password;
    }
  }

  /** How the connection to a mail server is protected. */
  public enum Tls {
    NONE,
    STARTTLS,
    TLS
  }

  /**
   * An address that takes each notice as JSON.
   *
   * @param secret a secret reference; what is sent is signed with it (HMAC-SHA256)
   */
  public record Webhook(
      @NotNull @Pattern(regexp = "https?://.+", message = "{yibiao.url}") String url,
      String secret) {
    public Webhook {
      secret = secret == null ? "" : secret;
    }
  }

  public Optional<Mail> toMail() {
    return Optional.ofNullable(mail);
  }

  public Optional<Webhook> toWebhook() {
    return Optional.ofNullable(webhook);
  }
}

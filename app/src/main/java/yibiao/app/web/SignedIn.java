package yibiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import yibiao.app.security.AccessDesk;
import yibiao.catalog.notice.Notices;
import yibiao.catalog.organisation.Account;

/** Tells every page who is signed in, which page it is, and in which time zone times are shown. */
@ControllerAdvice(basePackages = "yibiao.app.web", assignableTypes = BasicErrorController.class)
class SignedIn {
  private final AccessDesk desk;
  private final Notices notices;
  private final Clock clock;

  SignedIn(AccessDesk desk, Notices notices, Clock clock) {
    this.desk = desk;
    this.notices = notices;
    this.clock = clock;
  }

  /** The account, or null on the pages before login. */
  @ModelAttribute("account")
  Account account(Principal caller) {
    return caller == null ? null : desk.account(caller.getName());
  }

  /** The first part of the path, {@code home} for none: what the navigation marks. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    String[] parts = request.getServletPath().split("/");
    return parts.length < 2 ? "home" : parts[1];
  }

  @ModelAttribute("unread")
  int unread(Principal caller) {
    return caller == null ? 0 : notices.unread(caller.getName());
  }

  @ModelAttribute("zone")
  ZoneId zone() {
    return clock.getZone();
  }
}

package yibiao.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import yibiao.catalog.organisation.Account;
import yibiao.desk.notice.Notices;
import yibiao.door.token.AccessDesk;
import yibiao.pages.entered.Entered;
import yibiao.pages.entered.ExpiredForm;

/** Tells every page who is signed in, which page it is, and in which time zone times are shown. */
@ControllerAdvice(annotations = Page.class, assignableTypes = BasicErrorController.class)
class SignedIn {
  private final AccessDesk desk;
  private final Notices notices;
  private final MessageSource words;
  private final Clock clock;

  SignedIn(AccessDesk desk, Notices notices, MessageSource words, Clock clock) {
    this.desk = desk;
    this.notices = notices;
    this.words = words;
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

  /** What was being entered when the session ended. */
  @ModelAttribute
  void expired(Principal caller, HttpServletRequest request, Model model) {
    if (caller == null || !request.getMethod().equals("GET")) {
      return;
    }
    ExpiredForm.pending(request)
        .filter(form -> form.isOf(request))
        .ifPresent(
            form -> {
              model.addAttribute(Entered.NAME, form.entered());
              model.addAttribute(
                  "problem",
                  words.getMessage("error.expired", null, LocaleContextHolder.getLocale()));
              ExpiredForm.forget(request);
            });
  }
}

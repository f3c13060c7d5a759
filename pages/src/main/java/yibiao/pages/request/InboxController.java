package yibiao.pages.request;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import yibiao.catalog.organisation.Account;
import yibiao.desk.notice.Notices;
import yibiao.pages.Page;

/** What somebody should know. */
@Page
class InboxController {
  private static final int NEWEST = 200;

  private final Notices notices;

  InboxController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/inbox")
  String inbox(@ModelAttribute("account") Account account, Model model) {
    model.addAttribute("notices", notices.of(account.name(), NEWEST));
    return "request/inbox";
  }

  @PostMapping("/inbox/read")
  String readAll(@ModelAttribute("account") Account account) {
    notices.readAll(account.name());
    return "redirect:/inbox";
  }
}

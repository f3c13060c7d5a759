package yibiao.pages.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.account.AccountDesk;
import yibiao.catalog.organisation.Account;
import yibiao.door.token.SessionStart;
import yibiao.pages.Page;

/** One's own account. */
@Page
class AccountController {
  private final AccountDesk desk;

  AccountController(AccountDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/account")
  String account() {
    return "account/account";
  }

  /** The session that changes the password goes on; all others end. */
  @PostMapping("/account/password")
  String password(
      @ModelAttribute("account") Account account,
      @RequestParam("password") String present,
      @RequestParam("password_new") String fresh,
      @RequestParam("password_again") String again,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    SessionStart.set(request, desk.changePassword(account.name(), present, fresh, again));
    redirect.addFlashAttribute("changed", true);
    return "redirect:/account";
  }
}

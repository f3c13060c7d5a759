package yibiao.app.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import yibiao.app.security.AccessDesk;
import yibiao.catalog.organisation.Account;

/** Tells every page who is signed in. */
@ControllerAdvice(basePackages = "yibiao.app.web")
class SignedIn {
  private final AccessDesk desk;

  SignedIn(AccessDesk desk) {
    this.desk = desk;
  }

  /** The account, or null on the pages before login. */
  @ModelAttribute("account")
  Account account(Principal caller) {
    return caller == null ? null : desk.account(caller.getName());
  }
}

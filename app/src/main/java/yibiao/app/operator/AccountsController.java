package yibiao.app.operator;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.account.AccountDesk;
import yibiao.catalog.organisation.Accounts;

/** Accounts, as the platform's owner closes, opens and mends them. */
@RestController
@RequestMapping("/operator/accounts")
class AccountsController {
  private final Accounts accounts;
  private final AccountDesk desk;

  AccountsController(Accounts accounts, AccountDesk desk) {
    this.accounts = accounts;
    this.desk = desk;
  }

  @GetMapping
  List<AccountLine> all() {
    return AccountLine.of(accounts.all());
  }

  /** Whether that changed anything. */
  @PostMapping("/{name}/suspend")
  boolean suspend(@PathVariable String name, @RequestParam(defaultValue = "") String reason) {
    return desk.suspend(name, reason);
  }

  @PostMapping("/{name}/reopen")
  boolean reopen(@PathVariable String name) {
    return desk.reopen(name);
  }

  /** The new password lies in the state folder: it does not travel. */
  @PostMapping("/{name}/password")
  boolean renewPassword(@PathVariable String name) {
    desk.renewPassword(name);
    return true;
  }
}

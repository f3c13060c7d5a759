package yibiao.pages.correction;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.organisation.Account;
import yibiao.desk.correction.CorrectionCases;
import yibiao.desk.correction.CorrectionDesk;
import yibiao.pages.Page;
import yibiao.standard.item.DataItem;
import yibiao.standard.rule.RuleBroken;

/** "This value is wrong": asked and answered. */
@Page
class CorrectionsController {
  private final CorrectionDesk desk;
  private final CorrectionCases cases;

  CorrectionsController(CorrectionDesk desk, CorrectionCases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @GetMapping("/corrections")
  String page(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") String resident,
      @RequestParam(defaultValue = "") String item,
      Model model)
      throws SQLException {
    model.addAttribute("asks", account.role().readsData());
    model.addAttribute("own", cases.own(account));
    model.addAttribute("toAnswer", cases.toAnswer(account));
    model.addAttribute("items", desk.items());
    model.addAttribute("titles", titles());
    model.addAttribute("resident", resident);
    model.addAttribute("chosen", item);
    return "correction/corrections";
  }

  private Map<String, String> titles() {
    return desk.items().stream().collect(Collectors.toMap(DataItem::name, DataItem::title));
  }

  @PostMapping("/corrections")
  String ask(
      @ModelAttribute("account") Account account,
      @RequestParam String resident,
      @RequestParam String item,
      @RequestParam String proposed,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect)
      throws SQLException {
    if (!account.role().readsData()) {
      throw RuleBroken.of("pages.yourAccountReadsNo");
    }
    redirect.addFlashAttribute("asked", desk.ask(resident, item, proposed, reason, account));
    return "redirect:/corrections";
  }

  @PostMapping("/corrections/{id}/accept")
  String accept(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam int lock,
      @RequestParam(defaultValue = "") String answer)
      throws IOException {
    desk.accept(id, lock, answer, account);
    return "redirect:/corrections";
  }

  @PostMapping("/corrections/{id}/reject")
  String reject(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam int lock,
      @RequestParam(defaultValue = "") String answer) {
    desk.reject(id, lock, answer, account);
    return "redirect:/corrections";
  }
}

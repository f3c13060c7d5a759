package yibiao.pages.resident;

import java.sql.SQLException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.organisation.Account;
import yibiao.desk.pair.PairAnswer.Verdict;
import yibiao.desk.resident.ReviewDesk;
import yibiao.pages.Page;

/** Pairs that linkage leaves in doubt: the same person, different people, or not sure. */
@Page
class ReviewController {
  private final ReviewDesk desk;

  ReviewController(ReviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/review")
  String review(@ModelAttribute("account") Account account, Model model) throws SQLException {
    model.addAttribute("page", desk.open(account));
    model.addAttribute("own", desk.own(account));
    return "resident/review";
  }

  @PostMapping("/review")
  String answer(
      @ModelAttribute("account") Account account,
      @RequestParam String key,
      @RequestParam Verdict verdict,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect)
      throws SQLException {
    redirect.addFlashAttribute("answered", desk.answer(key, verdict, reason, account));
    return "redirect:/review";
  }

  @PostMapping("/review/{id}/undo")
  String undo(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      RedirectAttributes redirect) {
    desk.undo(id, account);
    redirect.addFlashAttribute("undone", id);
    return "redirect:/review";
  }
}

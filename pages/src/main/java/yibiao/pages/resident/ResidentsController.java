package yibiao.pages.resident;

import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.desk.resident.ResidentDesk;
import yibiao.desk.resident.ResidentPage;
import yibiao.door.query.Answer;
import yibiao.pages.Page;

/** A resident with the story of every value. */
@Page
class ResidentsController {
  private final ResidentDesk desk;
  private final ItemTitles titles;

  ResidentsController(ResidentDesk desk, ItemTitles titles) {
    this.desk = desk;
    this.titles = titles;
  }

  @GetMapping("/residents")
  String find(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") String q,
      Model model)
      throws SQLException {
    model.addAttribute("asked", !q.isBlank());
    if (!q.isBlank()) {
      Answer found = desk.find(q, account);
      model.addAttribute("found", found);
      found.refusal().ifPresent(refusal -> model.addAttribute("problem", refusal.text()));
    }
    return "resident/residents";
  }

  @GetMapping("/residents/{id}")
  String resident(@ModelAttribute("account") Account account, @PathVariable String id, Model model)
      throws SQLException {
    ResidentPage page =
        desk.page(id, account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("r", page);
    model.addAttribute("titles", titles.all());
    return "resident/resident";
  }
}

package yibiao.pages.quality;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import yibiao.catalog.organisation.Account;
import yibiao.desk.quality.ItemScore;
import yibiao.desk.quality.QualityDesk;
import yibiao.desk.quality.SourceSight;
import yibiao.desk.resident.ReviewReach;
import yibiao.pages.Page;

/** How good the data are, and who can better them. */
@Page
class QualityController {
  private final QualityDesk desk;
  private final SourceSight sight;
  private final ReviewReach reach;

  QualityController(QualityDesk desk, SourceSight sight, ReviewReach reach) {
    this.desk = desk;
    this.sight = sight;
    this.reach = reach;
  }

  @GetMapping("/quality")
  String quality(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") String department,
      Model model) {
    List<ItemScore> all = desk.scores(sight.of(account));
    model.addAttribute(
        "departments", all.stream().map(ItemScore::department).distinct().sorted().toList());
    model.addAttribute("chosen", department);
    model.addAttribute(
        "scores",
        all.stream()
            .filter(score -> department.isEmpty() || score.department().equals(department))
            .toList());
    model.addAttribute("drifts", desk.drifts());
    model.addAttribute("reach", account.role().readsData() ? null : reach.of(account));
    return "quality/quality";
  }
}

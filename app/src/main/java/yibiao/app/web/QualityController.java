package yibiao.app.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yibiao.app.quality.ItemScore;
import yibiao.app.quality.QualityDesk;

/** How good the data are, and who can better them. */
@Controller
class QualityController {
  private final QualityDesk desk;

  QualityController(QualityDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/quality")
  String quality(@RequestParam(defaultValue = "") String department, Model model) {
    List<ItemScore> all = desk.scores();
    model.addAttribute(
        "departments", all.stream().map(ItemScore::department).distinct().sorted().toList());
    model.addAttribute("chosen", department);
    model.addAttribute(
        "scores",
        all.stream()
            .filter(score -> department.isEmpty() || score.department().equals(department))
            .toList());
    model.addAttribute("drifts", desk.drifts());
    return "quality";
  }
}

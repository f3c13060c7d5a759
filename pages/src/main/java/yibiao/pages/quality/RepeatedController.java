package yibiao.pages.quality;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.pages.Page;
import yibiao.reports.matching.FormLabels;
import yibiao.reports.matching.Lineage;
import yibiao.reports.template.UnreadableTemplate;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** No repeated collection: what of a new form, or of a source's columns, is known already. */
@Page
class RepeatedController {
  private final Lineage lineage;
  private final DataItems items;

  RepeatedController(Lineage lineage, DataItems items) {
    this.lineage = lineage;
    this.items = items;
  }

  /**
   * One field of a form.
   *
   * @param item the item that covers it; null if nothing does
   * @param sources where that item comes from
   */
  record Line(String label, DataItem item, List<String> sources) {}

  @GetMapping("/repeated")
  String page(Model model) {
    model.addAttribute("columns", lineage.unmappedColumns());
    model.addAttribute("items", byName());
    return "quality/repeated";
  }

  private Map<String, DataItem> byName() {
    return items.all().stream().collect(Collectors.toMap(DataItem::name, item -> item));
  }

  @PostMapping("/repeated")
  String check(@RequestParam MultipartFile blank, Model model) throws IOException {
    FormLabels.Form form = lineage.read(blank.getBytes());
    Map<String, DataItem> known = byName();
    Map<String, List<Lineage.Origin>> origins = lineage.origins();
    model.addAttribute("title", form.title());
    model.addAttribute(
        "lines",
        form.fields().stream()
            .map(
                field ->
                    new Line(
                        field.label(),
                        field.item().map(known::get).orElse(null),
                        field.item().map(item -> sources(origins, item)).orElse(List.of())))
            .toList());
    return page(model);
  }

  private static List<String> sources(Map<String, List<Lineage.Origin>> origins, String item) {
    return origins.getOrDefault(item, List.of()).stream()
        .map(origin -> origin.source().title() + " · " + origin.dataset().title())
        .distinct()
        .toList();
  }

  @ExceptionHandler(UnreadableTemplate.class)
  String unreadable(UnreadableTemplate e, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problem", e.getMessage());
    return "redirect:/repeated";
  }
}

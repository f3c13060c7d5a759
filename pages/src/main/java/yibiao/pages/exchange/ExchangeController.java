package yibiao.pages.exchange;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.list.KeptEntry;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.pages.Downloads;
import yibiao.pages.Page;

/** The list as a workbook or as DCAT, out of a version and into a draft. */
@Page
class ExchangeController {
  private static final String JSON_LD = "application/ld+json";

  private final SharingLists lists;
  private final SharingPolicies policies;
  private final ItemTitles titles;
  private final Validator validator;

  ExchangeController(
      SharingLists lists, SharingPolicies policies, ItemTitles titles, Validator validator) {
    this.lists = lists;
    this.policies = policies;
    this.titles = titles;
    this.validator = validator;
  }

  private List<ListEntry> entries(int id) {
    return lists.entries(lists.version(id).id()).stream().map(KeptEntry::entry).toList();
  }

  @GetMapping("/drafts/{id}/list.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable int id) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> called = titles.all();
    var resources = policies.resources();
    CatalogueWorkbook.write(
        entries(id),
        name -> resources.containsKey(name) ? resources.get(name).title() : name,
        item -> called.getOrDefault(item, item),
        out);
    return Downloads.file(Downloads.XLSX, "list-" + id + ".xlsx", out.toByteArray());
  }

  @GetMapping("/drafts/{id}/list.jsonld")
  ResponseEntity<byte[]> dcat(@PathVariable int id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DcatCatalogue.write(id, entries(id), policies.resources(), out);
    return Downloads.file(JSON_LD, "list-" + id + ".jsonld", out.toByteArray());
  }

  /** Makes a draft hold what a file holds; with any error in it, the draft stays as it was. */
  @PostMapping("/drafts/{id}/import")
  String read(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    byte[] bytes = file.getBytes();
    boolean json = bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[');
    Imported imported =
        json
            ? DcatCatalogue.read(new ByteArrayInputStream(bytes), validator)
            : CatalogueWorkbook.read(new ByteArrayInputStream(bytes), validator);
    if (imported.errors().isEmpty()) {
      lists.replace(id, imported.entries(), account.name());
      redirect.addFlashAttribute("imported", imported.entries().size());
    } else {
      redirect.addFlashAttribute("errors", imported.errors());
    }
    return "redirect:/drafts/" + id;
  }
}

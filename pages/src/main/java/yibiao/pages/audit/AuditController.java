package yibiao.pages.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.audit.ReadRecord;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.ReadRecords.Search;
import yibiao.catalog.audit.SealWitnesses;
import yibiao.pages.Page;

/** The auditor's record: who asked for what, under which purpose, and whether it was given. */
@Page
class AuditController {
  private static final int PAGE = 100;

  private final ReadRecords records;
  private final SealWitnesses witnesses;
  private final Clock clock;

  AuditController(ReadRecords records, SealWitnesses witnesses, Clock clock) {
    this.records = records;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /** What an auditor looks for; empty for anything. */
  record Looking(
      String who,
      String resource,
      String kind,
      String text,
      @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Long before) {
    Looking {
      who = who == null ? "" : who.strip();
      resource = resource == null ? "" : resource.strip();
      kind = kind == null ? "" : kind;
      text = text == null ? "" : text.strip();
      before = before == null ? 0 : before;
    }
  }

  @GetMapping("/audit")
  String audit(Looking looking, Model model) {
    List<ReadRecord> found = records.find(search(looking), PAGE + 1);
    model.addAttribute("looking", looking);
    model.addAttribute("records", found.subList(0, Math.min(PAGE, found.size())));
    model.addAttribute("kinds", ReadRecord.Kind.values());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : 0);
    return "audit/audit";
  }

  /** Checks the chain of seals, as {@code ./yibiao audit verify} does. */
  @PostMapping("/audit/verify")
  String verify(RedirectAttributes redirect) {
    redirect.addFlashAttribute("verification", witnesses.verify());
    return "redirect:/audit";
  }

  private Search search(Looking looking) {
    return new Search(
        looking.who(),
        looking.resource(),
        looking.kind(),
        looking.text(),
        startOf(looking.from()),
        looking.to() == null ? null : startOf(looking.to().plusDays(1)),
        looking.before());
  }

  private Instant startOf(LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }
}

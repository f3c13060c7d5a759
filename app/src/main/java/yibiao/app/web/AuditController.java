package yibiao.app.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.ReadRecords.Search;

/** The auditor's record: who asked for what, under which purpose, and whether it was given. */
@Controller
class AuditController {
  private static final int NEWEST = 300;

  private final ReadRecords records;

  AuditController(ReadRecords records) {
    this.records = records;
  }

  @GetMapping("/audit")
  String audit(Model model) {
    model.addAttribute("records", records.find(Search.ANYTHING, NEWEST));
    model.addAttribute("newest", NEWEST);
    return "audit";
  }
}

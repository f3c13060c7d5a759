package yibiao.pages.query;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.organisation.Account;
import yibiao.door.front.FrontDoor;
import yibiao.door.token.AccessDesk;
import yibiao.door.token.IssuedTokens;
import yibiao.door.token.SessionStart;
import yibiao.pages.Page;

/** How one's own tool, DBeaver or a program, connects: address, certificate, tokens. */
@Page
class ConnectController {
  private final IssuedTokens tokens;
  private final AccessDesk desk;
  private final FrontDoor door;

  ConnectController(IssuedTokens tokens, AccessDesk desk, FrontDoor door) {
    this.tokens = tokens;
    this.desk = desk;
    this.door = door;
  }

  @GetMapping("/query/connect")
  String connect(@ModelAttribute("account") Account account, Model model) {
    model.addAttribute("jdbc", door.addresses().jdbcUrl());
    model.addAttribute("known", door.known());
    model.addAttribute("tokens", tokens.openOf(account.name()));
    model.addAttribute("purposes", desk.purposes(account));
    return "query/connect";
  }

  /** The token itself is shown once, on the page that follows. */
  @PostMapping("/query/tokens")
  String issue(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") String purpose,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "token",
        tokens
            .issue(
                desk.session(account.name(), purpose),
                SessionStart.of(request),
                IssuedTokens.LONGEST)
            .token());
    return "redirect:/query/connect";
  }

  @PostMapping("/query/tokens/{id}/revoke")
  String revoke(@ModelAttribute("account") Account account, @PathVariable String id) {
    tokens.revoke(account.name(), id);
    return "redirect:/query/connect";
  }

  @GetMapping("/query/certificate.pem")
  ResponseEntity<byte[]> certificate() throws IOException {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/x-pem-file"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"yibiao.pem\"")
        .body(Files.readAllBytes(door.certificate().pem()));
  }
}

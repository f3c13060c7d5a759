package yibiao.catalog.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An organisation that takes part in sharing.
 *
 * @param department the line of business it answers for, as data items name it; "" for all but
 *     departments
 * @param jurisdiction division code prefix of the area it works for
 */
public record Organisation(
    @NotBlank String name,
    @NotBlank String title,
    @NotNull Kind kind,
    String department,
    @NotNull @Pattern(regexp = "\\d{2,12}", message = "{yibiao.jurisdiction}")
        String jurisdiction) {

  /** What an organisation is to the sharing list; a list entry's audience names these. */
  public enum Kind {
    DEPARTMENT,
    TOWNSHIP,
    COMMUNITY,
    PROPERTY,
    SUPERVISION
  }

  public Organisation {
    department = department == null ? "" : department;
  }
}

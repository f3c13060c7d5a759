package yibiao.desk.request;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody asks for.
 *
 * @param area division code prefix of the area that the data is needed for
 * @param children whether children under 14 are to be covered (个人信息保护法 art. 31)
 * @param frequency how often it will be read, in words
 * @param renews the authorization that it is to follow; null for none
 */
public record RequestDraft(
    @NotBlank String resource,
    @NotEmpty Set<String> items,
    @NotBlank @Size(max = 200) String purpose,
    @NotBlank @Size(max = 500) String legalBasis,
    @NotNull @Pattern(regexp = "\\d{2,12}", message = "{yibiao.jurisdiction}") String area,
    boolean children,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validUntil,
    @NotNull @Size(max = 60) String frequency,
    Integer renews) {

  /** An authorization is looked at again after a year at the latest. */
  static final int LONGEST_YEARS = 1;

  public RequestDraft {
    items = items == null ? Set.of() : new TreeSet<>(items);
    purpose = purpose == null ? null : purpose.strip();
    legalBasis = legalBasis == null ? null : legalBasis.strip();
    area = area == null ? null : area.strip();
    frequency = frequency == null ? "" : frequency.strip();
  }

  /** The same, of some of its items alone. */
  RequestDraft of(Set<String> some) {
    return new RequestDraft(
        resource,
        some,
        purpose,
        legalBasis,
        area,
        children,
        validFrom,
        validUntil,
        frequency,
        renews);
  }

  @AssertTrue(message = "{yibiao.list.period}")
  boolean isPeriodForward() {
    return validFrom == null || validUntil == null || !validUntil.isBefore(validFrom);
  }

  @AssertTrue(message = "{yibiao.request.longest}")
  boolean isPeriodShort() {
    return validFrom == null
        || validUntil == null
        || !validUntil.isAfter(validFrom.plusYears(LONGEST_YEARS));
  }
}

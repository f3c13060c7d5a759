package yibiao.catalog.sharing;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yibiao.catalog.organisation.Organisation;

/**
 * One line of the sharing list.
 *
 * @param resource the resource's name, such as {@code core.resident}
 * @param item the item's name; {@code *} for the resource as a whole
 * @param department the responsible department, which sees its own item clear
 * @param legalBasis why it is not shared unconditionally (政务数据共享条例 art. 17); may be "" if it is
 * @param level 1–4 (GB/T 43697-2024)
 * @param sensitive sensitive personal information: never clear by UNCONDITIONAL
 * @param audience the kinds of organisations it is meant for; others do not see the item at all
 * @param conditions what who uses it has to keep to, in words
 * @param mask what is left of it without an authorization
 * @param frequency how often it is brought up to date, in words
 * @param quality what it has to be like, in words
 * @param validFrom the first day it is in force
 * @param validUntil the last day; null: until further notice
 * @param reference the law that the item is collected under
 */
public record ListEntry(
    @NotBlank String resource,
    @NotBlank String item,
    @NotBlank @Size(max = 60) String department,
    @NotNull SharingAttribute attribute,
    @NotNull @Size(max = 500) String legalBasis,
    @Min(1) @Max(4) int level,
    boolean sensitive,
    @NotEmpty Set<Organisation.Kind> audience,
    @NotNull @Size(max = 500) String conditions,
    @NotNull Mask mask,
    @NotNull RowScope rowScope,
    @NotNull @Size(max = 60) String frequency,
    @NotNull @Size(max = 500) String quality,
    @NotNull LocalDate validFrom,
    LocalDate validUntil,
    @NotNull @Size(max = 500) String reference) {

  /** The item of an entry that speaks for the whole resource. */
  public static final String WHOLE = "*";

  public ListEntry {
    department = department == null ? null : department.strip();
    legalBasis = orEmpty(legalBasis);
    audience = audience == null ? Set.of() : new TreeSet<>(audience);
    conditions = orEmpty(conditions);
    mask = mask == null ? Mask.NONE : mask;
    rowScope = rowScope == null ? RowScope.JURISDICTION : rowScope;
    frequency = orEmpty(frequency);
    quality = orEmpty(quality);
    reference = orEmpty(reference);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }

  public boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
  }

  /** Whether the organisation provides the item itself. */
  public boolean isOf(Organisation organisation) {
    return !organisation.department().isEmpty() && organisation.department().equals(department);
  }

  /** The day it ends, for a reader. */
  public Optional<LocalDate> ends() {
    return Optional.ofNullable(validUntil);
  }

  @AssertTrue(message = "{yibiao.list.basis}")
  boolean isBasedWhereItMustBe() {
    return attribute == SharingAttribute.UNCONDITIONAL || !legalBasis.isEmpty();
  }

  @AssertTrue(message = "{yibiao.list.period}")
  boolean isPeriodForward() {
    return validFrom == null || validUntil == null || !validUntil.isBefore(validFrom);
  }
}

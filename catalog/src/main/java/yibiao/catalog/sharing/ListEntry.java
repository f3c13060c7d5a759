package yibiao.catalog.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
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
 * One line of the sharing list. In JSON, and in the database, it is flat.
 *
 * @param resource the resource's name, such as {@code core.resident}
 * @param item the item's name; {@code *} for the resource as a whole
 * @param department the responsible department, which sees its own item clear
 * @param level 1–4 (GB/T 43697-2024)
 * @param sensitive sensitive personal information: never clear by UNCONDITIONAL
 * @param frequency how often it is brought up to date, in words
 * @param quality what it has to be like, in words
 * @param reference the law that the item is collected under
 */
public record ListEntry(
    @NotBlank String resource,
    @NotBlank String item,
    @NotBlank @Size(max = 60) String department,
    @JsonUnwrapped @NotNull @Valid Terms terms,
    @Min(1) @Max(4) int level,
    boolean sensitive,
    @JsonUnwrapped @NotNull @Valid Scope scope,
    @NotNull @Size(max = 60) String frequency,
    @NotNull @Size(max = 500) String quality,
    @JsonUnwrapped @NotNull @Valid Period period,
    @NotNull @Size(max = 500) String reference) {

  /** The item of an entry that speaks for the whole resource. */
  public static final String WHOLE = "*";

  /**
   * On which terms it is shared.
   *
   * @param legalBasis why it is not shared unconditionally (政务数据共享条例 art. 17); may be "" if it is
   * @param conditions what who uses it has to keep to, in words
   * @param mask what is left of it without an authorization
   */
  public record Terms(
      @NotNull SharingAttribute attribute,
      @NotNull @Size(max = 500) String legalBasis,
      @NotNull @Size(max = 500) String conditions,
      @NotNull Mask mask) {
    public Terms {
      legalBasis = orEmpty(legalBasis);
      conditions = orEmpty(conditions);
      mask = mask == null ? Mask.NONE : mask;
    }

    @AssertTrue(message = "{yibiao.list.basis}")
    boolean isBasedWhereItMustBe() {
      return attribute == SharingAttribute.UNCONDITIONAL || !legalBasis.isEmpty();
    }
  }

  /**
   * Who may know of it, and of which rows.
   *
   * @param audience the kinds of organisations it is meant for; others do not see the item at all
   */
  public record Scope(@NotEmpty Set<Organisation.Kind> audience, @NotNull RowScope rowScope) {
    public Scope {
      audience = audience == null ? Set.of() : new TreeSet<>(audience);
      rowScope = rowScope == null ? RowScope.JURISDICTION : rowScope;
    }
  }

  /**
   * When it is in force.
   *
   * @param validFrom the first day
   * @param validUntil the last day; null: until further notice
   */
  public record Period(@NotNull LocalDate validFrom, LocalDate validUntil) {
    /** From a day on, until further notice. */
    public static Period from(LocalDate day) {
      return new Period(day, null);
    }

    public boolean holdsOn(LocalDate day) {
      return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    /** The day it ends, for a reader. */
    public Optional<LocalDate> ends() {
      return Optional.ofNullable(validUntil);
    }

    @AssertTrue(message = "{yibiao.list.period}")
    boolean isPeriodForward() {
      return validFrom == null || validUntil == null || !validUntil.isBefore(validFrom);
    }
  }

  public ListEntry {
    department = department == null ? null : department.strip();
    frequency = orEmpty(frequency);
    quality = orEmpty(quality);
    reference = orEmpty(reference);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }

  /** Whether the organisation provides the item itself. */
  public boolean isOf(Organisation organisation) {
    return !organisation.department().isEmpty() && organisation.department().equals(department);
  }

  /** Whether everybody that it is meant for sees it clear without asking; grown-ups', at least. */
  @JsonIgnore
  public boolean isOpen() {
    return terms.attribute == SharingAttribute.UNCONDITIONAL && !sensitive;
  }

  public ListEntry with(Terms other) {
    return new ListEntry(
        resource,
        item,
        department,
        other,
        level,
        sensitive,
        scope,
        frequency,
        quality,
        period,
        reference);
  }

  public ListEntry with(Period other) {
    return new ListEntry(
        resource,
        item,
        department,
        terms,
        level,
        sensitive,
        scope,
        frequency,
        quality,
        other,
        reference);
  }
}

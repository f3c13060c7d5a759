package yibiao.simulator.world;

import java.time.LocalDate;
import java.util.Map;

/**
 * One person as she truly is. {@code items} holds the true value of every standard item that
 * anybody may ask for, by the item's name; an item that does not apply to her is absent.
 *
 * @param home where she lives
 * @param previousPhone her phone before {@code phoneSince}; the same as now if she never changed it
 * @param previousHome where she lived before {@code movedIn}; the same as {@code home} if she never
 *     moved
 * @param registeredHome where she is registered; null for the floating population
 */
public record Person(
    int number,
    int household,
    LocalDate birth,
    Dwelling home,
    Dwelling previousHome,
    LocalDate movedIn,
    Dwelling registeredHome,
    String previousPhone,
    LocalDate phoneSince,
    Map<String, String> items) {

  public String item(String name) {
    return items.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return items.containsKey(name);
  }

  public boolean isFloating() {
    return registeredHome == null;
  }

  public int ageOn(LocalDate day) {
    return birth.until(day).getYears();
  }

  /** The phone that a source which last looked on that day wrote down. */
  public String phoneOn(LocalDate day) {
    return day.isBefore(phoneSince) ? previousPhone : item("phone");
  }

  /** Where a source that last looked on that day believes her to live. */
  public Dwelling homeOn(LocalDate day) {
    return day.isBefore(movedIn) ? previousHome : home;
  }
}

package yibiao.simulator.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The whole district. */
public final class District {
  private static final int PEOPLE_A_COMMUNITY = 1000;

  private final Settings settings;
  private final Town town;
  private final List<Person> people;

  private District(Settings settings, Town town, List<Person> people) {
    this.settings = settings;
    this.town = town;
    this.people = Collections.unmodifiableList(people);
  }

  /** Makes a district; equal settings make an equal one. */
  public static District of(Settings settings) {
    Random random = new Random(settings.seed());
    int communities = Math.clamp(settings.residents() / PEOPLE_A_COMMUNITY, 6, 220);
    int perCommunity = settings.residents() / communities;
    Town town = new Town(communities, Math.max(40, perCommunity * 45 / 100), random);
    Households households = new Households(settings, town, random);
    List<Person> people = new ArrayList<>(settings.residents());
    while (people.size() < settings.residents()) {
      households.next(people);
    }
    return new District(settings, town, people.subList(0, settings.residents()));
  }

  public Settings settings() {
    return settings;
  }

  public List<Person> people() {
    return people;
  }

  public List<Dwelling> dwellings() {
    return Collections.unmodifiableList(town.dwellings);
  }

  public List<Community> communities() {
    return town.communities;
  }
}

package yibiao.bench.linkage;

import java.time.LocalDate;
import java.util.Random;
import yibiao.simulator.world.Names;

/**
 * A population in households: couples, their children, who have the father's surname and now and
 * then a twin, and people alone. A person is worked out from her number each time, so that tens of
 * millions take no memory but their ID numbers.
 */
final class People {
  /** Households of eight people in a row: 1, 2, 3 and 2 of them. */
  private static final int[] HOUSEHOLD = {0, 1, 1, 2, 2, 2, 3, 3};

  private static final int HOUSEHOLDS = 4;
  private static final int[] POSITION = {0, 0, 1, 0, 1, 2, 0, 1};
  private static final LocalDate YOUNGEST = LocalDate.of(2025, 12, 31);

  private final long seed;
  private final Random random = new Random();
  private final Names names = new Names(random);
  private final GivenNames given = new GivenNames(random);
  private final long[] idBodies;

  People(int count, long seed) {
    this.seed = seed;
    this.idBodies = new IdBodies(count).all(this);
  }

  int count() {
    return idBodies.length;
  }

  int dwellings() {
    return idBodies.length / HOUSEHOLD.length * HOUSEHOLDS + HOUSEHOLDS;
  }

  /** Sex and birth date alone, in this order: what an ID number needs. */
  LocalDate birth(int person) {
    int position = POSITION[person % 8];
    boolean child = position == 2;
    random.setSeed(mix(seed ^ 31L * person));
    int twinOf = person % 8 == 7 && mix(person) % 12 == 0 ? person - 1 : person;
    random.setSeed(mix(seed ^ 31L * twinOf));
    int oldest = child ? 9_000 : 32_000;
    int youngest = child ? 0 : 7_300;
    return YOUNGEST.minusDays(youngest + random.nextInt(oldest - youngest));
  }

  boolean isMale(int person) {
    int position = POSITION[person % 8];
    return HOUSEHOLD[person % 8] == 0 || position == 2
        ? (mix(seed ^ 77L * person) & 1) == 0
        : position == 0;
  }

  Person person(int number) {
    int dwelling = number / 8 * HOUSEHOLDS + HOUSEHOLD[number % 8];
    boolean male = isMale(number);
    LocalDate birth = birth(number);
    random.setSeed(mix(seed ^ 1013L * dwelling));
    String fathers = names.surname();
    random.setSeed(mix(seed ^ 7919L * number));
    boolean hers = POSITION[number % 8] == 1;
    String surname = hers && mix(number) % 12 != 0 ? names.surname() : fathers;
    String name = surname + given.of(male, birth.getYear());
    int age = YOUNGEST.getYear() - birth.getYear();
    // Children and the old are reached on the family's phone.
    boolean shared = random.nextInt(100) < (age < 14 || age > 75 ? 60 : 12);
    String phone = shared ? phone(mix(seed ^ dwelling)) : phone(random.nextLong());
    return new Person(
        name,
        male,
        birth,
        withCheck(idBodies[number]),
        phone,
        phone(random.nextLong()),
        dwelling,
        random.nextInt(dwellings()),
        1 + random.nextInt(4),
        random.nextInt(10) < 6 ? 0 : random.nextInt(4));
  }

  private static String phone(long bits) {
    String[] prefixes = {"138", "139", "136", "150", "158", "186", "177", "189"};
    long rest = Math.floorMod(bits >>> 3, 100_000_000L);
    return prefixes[(int) (bits & 7)] + String.format("%08d", rest);
  }

  /** GB 11643: ISO 7064 MOD 11-2. */
  private static String withCheck(long body) {
    int[] factors = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    String digits = Long.toString(body);
    int sum = 0;
    for (int i = 0; i < factors.length; i++) {
      sum += (digits.charAt(i) - '0') * factors[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  static long mix(long bits) {
    long h = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
    return (h ^ h >>> 31) & Long.MAX_VALUE;
  }
}

package yibiao.bench.linkage;

import java.time.LocalDate;

/** The first 17 digits of everybody's ID number, no two alike. */
final class IdBodies {
  private static final int[] PLACES = {
    360702, 360703, 360704, 360722, 360723, 360724, 360725, 360726, 360728, 360730, 360731, 360732,
    360734, 360735, 360781, 360783, 440103, 441900, 350203, 430121, 420106, 511321, 522401
  };

  private final long[] bodies;
  private final long[] taken;

  IdBodies(int count) {
    this.bodies = new long[count];
    this.taken = new long[Integer.highestOneBit(Math.max(count, 2)) * 4];
  }

  long[] all(People people) {
    for (int person = 0; person < bodies.length; person++) {
      LocalDate birth = people.birth(person);
      long random = People.mix(person * 0x9e3779b97f4a7c15L);
      long place = PLACES[(int) (random % PLACES.length)];
      long day = birth.getYear() * 10_000L + birth.getMonthValue() * 100L + birth.getDayOfMonth();
      long sequence = (random >>> 20) % 500 * 2 + (people.isMale(person) ? 1 : 0);
      long body = (place * 100_000_000L + day) * 1000;
      while (!take(body + sequence)) {
        sequence = (sequence + 2) % 1000;
      }
      bodies[person] = body + sequence;
    }
    return bodies;
  }

  private boolean take(long body) {
    int at = (int) (People.mix(body) & taken.length - 1);
    while (taken[at] != 0) {
      if (taken[at] == body) {
        return false;
      }
      at = at + 1 & taken.length - 1;
    }
    taken[at] = body;
    return true;
  }
}

package yibiao.ingestion.read;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Members whose long numbers went through floating point, as every number in JavaScript does: of 18
 * digits at most 17 are kept, and the last is a zero. Of real numbers one in ten ends so; where
 * half of a member's do, none of these is known.
 */
final class RoundedNumbers {
  /** Beyond it floating point does not tell one whole number from the next (IEEE 754, 2⁵³). */
  private static final BigInteger EXACT = BigInteger.TWO.pow(53);

  private final Map<String, int[]> counts = new HashMap<>();

  void look(JsonNode row) {
    for (Map.Entry<String, JsonNode> member : row.properties()) {
      if (isLong(member.getValue())) {
        int[] count = counts.computeIfAbsent(member.getKey(), k -> new int[2]);
        count[0]++;
        count[1] += endsInZero(member.getValue()) ? 1 : 0;
      }
    }
  }

  /** Whether its last digits are not to be believed. */
  boolean isRounded(String member, JsonNode value) {
    int[] count = counts.get(member);
    return count != null && 2 * count[1] >= count[0] && isLong(value) && endsInZero(value);
  }

  private static boolean isLong(JsonNode value) {
    return value.isIntegralNumber() && value.bigIntegerValue().abs().compareTo(EXACT) > 0;
  }

  private static boolean endsInZero(JsonNode value) {
    return value.bigIntegerValue().mod(BigInteger.TEN).signum() == 0;
  }
}

package yibiao.simulator.world;

/** A community or village with its real code and names. */
public record Community(String code, String name, String township) {
  /** Village committees have the codes 200 to 399 (国家统计局, 统计用区划代码编制规则). */
  boolean isVillage() {
    int ordinal = Integer.parseInt(code.substring(9));
    return ordinal >= 200 && ordinal < 400;
  }
}

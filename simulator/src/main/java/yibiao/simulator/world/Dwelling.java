package yibiao.simulator.world;

/**
 * One home.
 *
 * @param code the housing register's code
 * @param grid the grid's code: community code and three digits
 * @param group the village group, or "" in town
 */
public record Dwelling(
    String code,
    Community community,
    String grid,
    String road,
    int number,
    String estate,
    int building,
    int unit,
    int room,
    String group) {

  /** The address as the housing register writes it. */
  public String standardText() {
    String head = "江西省赣州市章贡区" + community.township() + community.name();
    return group.isEmpty()
        ? head + road + number + "号" + estate + building + "栋" + unit + "单元" + room + "室"
        : head + group + "组" + number + "号";
  }
}

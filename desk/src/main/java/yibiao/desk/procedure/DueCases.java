package yibiao.desk.procedure;

import java.util.List;

/** Where a procedure's deadlines are looked up. */
public interface DueCases<C extends DueCase<?>> {
  /** The cases with a day by which somebody has to do something. */
  List<C> due();

  /** Notes what was reminded of. */
  void reminded(C seen, String marks);
}

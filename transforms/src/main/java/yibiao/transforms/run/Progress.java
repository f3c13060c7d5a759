package yibiao.transforms.run;

/** Is told each stage as it ends. */
interface Progress {
  void stage(String name, long rows);

  /** One line a stage, for whoever started the job: {@code ::stage NAME ROWS}. */
  static Progress toStandardOutput() {
    return (name, rows) -> System.out.println("::stage " + name + " " + rows);
  }
}

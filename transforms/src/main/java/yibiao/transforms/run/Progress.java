package yibiao.transforms.run;

/** Is told each stage as it ends. */
interface Progress {
  void stage(String name, long rows);

  /** Is told what people should know of the run, without any value. */
  void told(String text);

  /** One line each, for whoever started the job: {@code ::stage NAME ROWS}, {@code ::told TEXT}. */
  static Progress toStandardOutput() {
    return new Progress() {
      @Override
      public void stage(String name, long rows) {
        System.out.println("::stage " + name + " " + rows);
      }

      @Override
      public void told(String text) {
        System.out.println("::told " + text);
      }
    };
  }
}

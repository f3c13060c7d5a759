package yibiao.reports.family;

/** What somebody is to the head of a household; the main kinds of GB/T 4761-2008. */
enum Relation {
  HEAD("户主|本人"),
  SPOUSE("配偶|夫|妻|丈夫|妻子|爱人"),
  CHILD("(长|次|三|四|五|六|独生|养|继|其他)?(子|女|儿|子女|儿子|女儿)"),
  CHILD_IN_LAW("儿媳|媳妇|女婿|儿媳妇"),
  GRANDCHILD("(曾|外|曾外)?(孙|孙子|孙女|孙子女|孙辈)"),
  PARENT("父|母|父亲|母亲|父母|养父|养母|继父|继母"),
  PARENT_IN_LAW("公公|婆婆|岳父|岳母|公婆|岳父母"),
  GRANDPARENT("(外)?(祖父|祖母|祖父母|曾祖父|曾祖母)"),
  SIBLING("(堂|表)?(兄|弟|姐|妹|哥哥|弟弟|姐姐|妹妹|兄弟姐妹)"),
  OTHER(".*");

  private final String words;

  Relation(String words) {
    this.words = words;
  }

  static Relation of(String text) {
    for (Relation relation : values()) {
      if (text.matches(relation.words)) {
        return relation;
      }
    }
    return OTHER;
  }
}

package yibiao.standard.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yibiao.standard.plan.CodeList;
import yibiao.standard.row.Rows;

/** The standard items and code lists as kept in PostgreSQL. */
@Repository
public class DataItems {
  private static final RowMapper<DataItem> ROW = Rows.of(DataItem.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  public DataItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<DataItem> all() {
    return jdbc.sql("select * from data_item order by name").query(ROW).list();
  }

  /** Those of residents that the lake has columns for. */
  public List<DataItem> held() {
    return all().stream().filter(DataItem::held).toList();
  }

  /**
   * Notes items of residents as delivered.
   *
   * @return whether one of them was not
   */
  public boolean hold(Collection<String> names) {
    return jdbc.sql(
                "update data_item set held = true where name = any (?) and \"of\" = 'resident' and not held")
            .param(names.toArray(String[]::new))
            .update()
        > 0;
  }

  public Optional<DataItem> find(String name) {
    return jdbc.sql("select * from data_item where name = ?").param(name).query(ROW).optional();
  }

  public List<CodeList> codeLists() {
    Map<String, Map<String, String>> lists = new TreeMap<>();
    jdbc.sql("select name, spelling, standard from code_list")
        .query(
            row -> {
              lists
                  .computeIfAbsent(row.getString("name"), k -> new LinkedHashMap<>())
                  .put(row.getString("spelling"), row.getString("standard"));
            });
    return lists.entrySet().stream().map(e -> new CodeList(e.getKey(), e.getValue())).toList();
  }

  public void put(DataItem item) {
    putAll(List.of(item));
  }

  /** Puts items, all with one statement: a new installation takes in some hundreds. */
  public void putAll(List<DataItem> items) {
    jdbc.sql(
            """
            insert into data_item
              (name, title, definition, type, code_list, department, level, sensitive, newest_wins, identifying, synonyms,
               "of", held)
            select name, title, definition, type, "codeList", department, level, sensitive, "newestWins", identifying,
              synonyms, "of", held
            from jsonb_to_recordset(?::jsonb) as t (name text, title text, definition text, type text, "codeList" text,
              department text, level int, sensitive boolean, "newestWins" boolean, identifying boolean, synonyms text[],
              "of" text, held boolean)
            on conflict (name) do update set title = excluded.title, definition = excluded.definition, type = excluded.type,
              code_list = excluded.code_list, department = excluded.department, level = excluded.level,
              sensitive = excluded.sensitive, newest_wins = excluded.newest_wins, identifying = excluded.identifying,
              synonyms = excluded.synonyms, "of" = excluded."of", held = excluded.held
            """)
        .param(JSON.writeValueAsString(items))
        .update();
  }

  /** How a value of a code list may be written. */
  public record Spelling(String list, String spelling, String standard) {}

  public void putSpelling(String list, String spelling, String standard) {
    putSpellings(List.of(new Spelling(list, spelling, standard)));
  }

  /** Puts spellings, all with one statement; each of them once. */
  public void putSpellings(List<Spelling> spellings) {
    jdbc.sql(
            """
            insert into code_list (name, spelling, standard)
            select list, spelling, standard
            from jsonb_to_recordset(?::jsonb) as t (list text, spelling text, standard text)
            on conflict (name, spelling) do update set standard = excluded.standard
            """)
        .param(JSON.writeValueAsString(spellings))
        .update();
  }

  /** Whether there is such a code list; "" is none, and always there. */
  public boolean hasCodeList(String name) {
    return name.isEmpty()
        || jdbc.sql("select exists (select 1 from code_list where name = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
  }

  /** What a spelling means in a code list. */
  public Optional<String> meaning(String list, String spelling) {
    return jdbc.sql("select standard from code_list where name = ? and spelling = ?")
        .params(list, spelling)
        .query(String.class)
        .optional();
  }

  /** One more word by which forms and sources mean an item. */
  public void addWording(String item, String word) {
    jdbc.sql(
            "update data_item set synonyms = synonyms || ?::text where name = ? and not ?::text = any (synonyms)")
        .params(word, item, word)
        .update();
  }
}

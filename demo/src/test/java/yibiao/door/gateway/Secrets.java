package yibiao.door.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yibiao.catalog.organisation.Accounts;
import yibiao.demo.RunningDemo;
import yibiao.lake.Lake;

/** What lies in the lake and some people may not see, read past every gate. */
final class Secrets {
  private static final List<String> COLUMNS =
      List.of(
          "resident_id", "community_code", "name", "birth_date", "id_number", "phone", "address");

  private final RunningDemo demo;
  private final List<Map<String, String>> residents = new ArrayList<>();
  private final Set<String> patients = new HashSet<>();
  private final Map<String, String> named = new HashMap<>();

  Secrets(RunningDemo demo) {
    this.demo = demo;
    Lake lake = demo.bean(Lake.class);
    lake.forEach("core", "resident", COLUMNS, row -> residents.add(known(row)));
    lake.forEach(
        "core",
        "key_population",
        List.of("resident_id", "category"),
        row -> {
          if (row.get("category").equals("severe_mental_disorder")) {
            patients.add(row.get("resident_id"));
          }
        });
    named.put("community1", demo.communityOf("worker1"));
    named.put("community2", demo.communityOf("worker2"));
    nameExamples();
  }

  /** Without the values that nobody knows. */
  private static Map<String, String> known(Map<String, String> row) {
    Map<String, String> known = new HashMap<>(row);
    known.values().removeIf(value -> value == null || value.isEmpty());
    return known;
  }

  private void nameExamples() {
    Map<String, String> adult = example(r -> !isChild(r) && isWhole(r));
    named.put("id", adult.get("id_number"));
    named.put("phone", adult.get("phone"));
    named.put("address", adult.get("address"));
    named.put("street", adult.get("address").replaceFirst("^.*?(居委会|村委会|社区)", ""));
    named.put("birth", adult.get("birth_date"));
    Map<String, String> child = example(r -> isChild(r) && r.get("id_number") != null);
    named.put("child", child.get("resident_id"));
    named.put("childId", child.get("id_number"));
    named.put("childBirth", child.get("birth_date"));
    named.put("childName", child.get("name"));
    named.put(
        "outside",
        example(r -> named.get("community2").equals(r.get("community_code"))).get("resident_id"));
    named.put("patient", example(r -> patients.contains(r.get("resident_id"))).get("resident_id"));
  }

  private interface Test {
    boolean of(Map<String, String> resident);
  }

  private Map<String, String> example(Test test) {
    return residents.stream().filter(test::of).findFirst().orElseThrow();
  }

  private static boolean isWhole(Map<String, String> resident) {
    return COLUMNS.stream().allMatch(c -> resident.get(c) != null)
        && !resident.get("birth_date").endsWith("-01-01")
        && resident.get("address").matches(".*(居委会|村委会).*\\d+号.*");
  }

  private static boolean isChild(Map<String, String> resident) {
    String birth = resident.get("birth_date");
    return birth != null && LocalDate.parse(birth).isAfter(LocalDate.now().minusYears(14));
  }

  /** A statement with the lake's values in the places of their names. */
  String in(String statement) {
    String filled = statement;
    for (var value : named.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    if (filled.contains("${")) {
      throw new IllegalArgumentException("no such value: " + statement);
    }
    return filled;
  }

  /** Values that must come to that person by no way. */
  Set<String> keptFrom(String account) {
    Set<String> kept = new HashSet<>();
    String area =
        demo.bean(Accounts.class).find(account).orElseThrow().organisation().jurisdiction();
    for (Map<String, String> r : residents) {
      boolean inArea = r.get("community_code") != null && r.get("community_code").startsWith(area);
      boolean number =
          account.equals("worker1") && inArea || account.equals("civil") && !isChild(r);
      boolean phone = account.equals("worker1") && inArea;
      add(kept, !number, r.get("id_number"));
      add(kept, !phone, r.get("phone"));
      add(kept, !inArea, r.get("resident_id"));
    }
    // What one person's number is may be another's on a shared phone: those that may be seen win.
    residents.stream()
        .filter(r -> area.equals(Optional.ofNullable(r.get("community_code")).orElse("")))
        .filter(r -> account.equals("worker1"))
        .forEach(r -> kept.remove(r.get("phone")));
    return kept;
  }

  /** Resident → her whole address, of those whose address that person sees masked. */
  Map<String, String> homesKeptFrom(String account) {
    Map<String, String> homes = new HashMap<>();
    for (Map<String, String> r : residents) {
      boolean masked = account.equals("health") || account.equals("civil") && isChild(r);
      String address = r.getOrDefault("address", "");
      // Down to the community it is what the mask leaves.
      if (masked && address.matches(".*\\d+.*")) {
        homes.put(r.get("resident_id"), address);
      }
    }
    return homes;
  }

  private static void add(Set<String> kept, boolean secret, String value) {
    if (secret && value != null) {
      kept.add(value);
    }
  }
}

package yibiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The walls of the house, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "yibiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Room → the rooms that it stands on. */
  static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("standard", List.of());
    ROOMS.put("lake", List.of());
    ROOMS.put("transforms", List.of("standard"));
    ROOMS.put("catalog", List.of("standard"));
    ROOMS.put("ingestion", List.of("standard", "lake", "catalog"));
    ROOMS.put("door", List.of("standard", "catalog"));
    ROOMS.put("reports", List.of("standard", "lake", "catalog", "door"));
    ROOMS.put("desk", List.of("standard", "lake", "transforms", "catalog", "ingestion", "door"));
    ROOMS.put(
        "pages", List.of("standard", "lake", "catalog", "ingestion", "door", "reports", "desk"));
    ROOMS.put(
        "app",
        List.of(
            "standard",
            "lake",
            "transforms",
            "catalog",
            "ingestion",
            "door",
            "reports",
            "desk",
            "pages"));
    ROOMS.put("simulator", List.of());
  }

  @ArchTest static final ArchRule THE_ARROWS_RUN_ONE_WAY = walls();

  private static ArchRule walls() {
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : ROOMS.keySet()) {
      house = house.layer(room).definedBy("yibiao." + room + "..");
    }
    for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
      house =
          room.getValue().isEmpty()
              ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
              : house
                  .whereLayer(room.getKey())
                  .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
    }
    return house;
  }

  @ArchTest
  static final ArchRule PRODUCTION_KNOWS_NEITHER_DEMO_NOR_BENCH =
      noClasses()
          .that()
          .resideOutsideOfPackages("yibiao.demo..", "yibiao.bench..", "yibiao.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("yibiao.demo..", "yibiao.bench..", "yibiao.simulator..");

  @ArchTest
  static final ArchRule ONLY_THE_RUN_KNOWS_SPARK =
      noClasses()
          .that()
          .resideOutsideOfPackage("yibiao.transforms.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule TRANSFORMS_KNOW_NO_SPRING =
      noClasses()
          .that()
          .resideInAPackage("yibiao.transforms..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "yibiao.standard.item..");

  @ArchTest
  static final ArchRule THE_PLAN_KNOWS_NOTHING =
      classes()
          .that()
          .resideInAPackage("yibiao.standard.plan..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "yibiao.standard.plan..");

  @ArchTest
  static final ArchRule THE_GUARD_KNOWS_THE_ENGINE_ALONE =
      classes()
          .that()
          .resideInAPackage("yibiao.door.guard..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.trino.spi..", "tools.jackson..", "yibiao.door.guard..");

  @ArchTest
  static final ArchRule THE_DECISION_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("yibiao.catalog.decision..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "java.io..", "java.net..");
}

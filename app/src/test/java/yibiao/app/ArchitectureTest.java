package yibiao.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "yibiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ONLY_TRANSFORMS_KNOW_SPARK =
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
          .resideInAnyPackage("org.springframework..", "yibiao.catalog..", "yibiao.ingestion..");

  @ArchTest
  static final ArchRule THE_PLAN_KNOWS_NOTHING =
      classes()
          .that()
          .resideInAPackage("yibiao.transforms.plan..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "yibiao.transforms.plan..");

  @ArchTest
  static final ArchRule THE_CATALOG_KNOWS_NEITHER_SOURCES_NOR_FORMS =
      noClasses()
          .that()
          .resideInAPackage("yibiao.catalog..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("yibiao.ingestion..", "yibiao.reports..", "yibiao.simulator..");

  @ArchTest
  static final ArchRule INGESTION_AND_REPORTS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("yibiao.(ingestion|reports)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule NOBODY_IMPORTS_THE_APP =
      noClasses()
          .that()
          .resideOutsideOfPackage("yibiao.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("yibiao.app..");

  @ArchTest
  static final ArchRule ONLY_THE_DEMO_KNOWS_THE_SIMULATOR =
      noClasses()
          .that()
          .resideOutsideOfPackages("yibiao.simulator..", "yibiao.app.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("yibiao.simulator..");

  @ArchTest
  static final ArchRule THE_DECISION_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("yibiao.catalog.decision..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "java.io..", "java.net..");
}

package se.inkopsrisk.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.inkopsrisk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_library_knows_no_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "picocli..", "jakarta..");

    @ArchTest
    static final ArchRule the_rules_do_not_know_the_engine = noClasses()
            .that()
            .resideInAPackage("se.inkopsrisk.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.inkopsrisk.engine..");

    @ArchTest
    static final ArchRule only_the_rule_book_and_its_judgement_know_drools = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "se.inkopsrisk.rules", "se.inkopsrisk.rules.judgement", "se.inkopsrisk.rules.drl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule features_of_the_engine_form_no_cycles =
            slices().matching("se.inkopsrisk.engine.(*)..").should().beFreeOfCycles();
}

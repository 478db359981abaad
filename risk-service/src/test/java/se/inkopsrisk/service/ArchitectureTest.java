package se.inkopsrisk.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.inkopsrisk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothing_below_knows_the_service = noClasses()
            .that()
            .resideOutsideOfPackage("se.inkopsrisk.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.inkopsrisk.service..");

    @ArchTest
    static final ArchRule the_service_decides_nothing_by_itself = noClasses()
            .that()
            .resideInAPackage("se.inkopsrisk.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.inkopsrisk.rules.judgement..", "se.inkopsrisk.rules.evidence..", "org.kie..");

    @ArchTest
    static final ArchRule the_web_does_not_know_the_command_line = noClasses()
            .that()
            .resideInAnyPackage(
                    "se.inkopsrisk.service.assessment..",
                    "se.inkopsrisk.service.problem..",
                    "se.inkopsrisk.service.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.inkopsrisk.service.commandline..");
}

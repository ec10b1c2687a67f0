package cn.chengxin.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;

@AnalyzeClasses(packages = "cn.chengxin.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_KNOWS_DROOLS = noClasses().that().resideOutsideOfPackage("..engine..")
            .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule FACTS_KNOW_NOBODY = classes().that().resideInAPackage("cn.chengxin.rules.fact..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("cn.chengxin.rules.fact..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_VOCABULARY_KNOWS_NO_CONTENT = noClasses().that()
            .resideInAPackage("cn.chengxin.rules.view..").should().dependOnClassesThat()
            .resideInAnyPackage("cn.chengxin.rules.engine..", "cn.chengxin.rules.ruleset..");

    @ArchTest
    static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses().should().dependOnClassesThat()
            .areAssignableTo(Clock.class).orShould().dependOnClassesThat().areAssignableTo(Random.class)
            .orShould().callMethod(java.time.LocalDate.class, "now")
            .orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");
}

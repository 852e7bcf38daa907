package io.phrasewatch.e2e.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** Who may know whom, over all classes of the project. */
class ArchitectureTest {

    private static final String TRACKER = "io.phrasewatch.tracker..";
    private static final String INGEST = "io.phrasewatch.ingest..";
    private static final String WORKER = "io.phrasewatch.worker..";
    private static final String CONVERSATION = "io.phrasewatch.conversation..";
    private static final String[] SERVICES = {TRACKER, INGEST, WORKER, CONVERSATION};

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.phrasewatch");

    @Test
    void seesTheClassesOfEveryModule() {
        for (String part : new String[] {"contracts", "engine", "detection", "speech", "media", "kit", "catalog", "embedded",
            "testkit", "tracker", "ingest", "worker", "conversation", "standalone"}) {
            assertThat(ALL.containPackage("io.phrasewatch." + part)).as(part).isTrue();
        }
    }

    @Test
    void servicesDoNotKnowEachOther() {
        for (String service : SERVICES) {
            for (String other : SERVICES) {
                if (!service.equals(other)) {
                    noClasses().that().resideInAPackage(service)
                            .should().dependOnClassesThat().resideInAPackage(other)
                            .check(ALL);
                }
            }
        }
    }

    @Test
    void librariesDoNotKnowServices() {
        noClasses().that().resideInAnyPackage("io.phrasewatch.contracts..", "io.phrasewatch.engine..",
                        "io.phrasewatch.detection..", "io.phrasewatch.speech..", "io.phrasewatch.media..", "io.phrasewatch.kit..", "io.phrasewatch.catalog..",
                        "io.phrasewatch.embedded..", "io.phrasewatch.testkit..")
                .should().dependOnClassesThat().resideInAnyPackage(SERVICES)
                .orShould().dependOnClassesThat().resideInAPackage("io.phrasewatch.standalone..")
                .check(ALL);
    }

    @Test
    void contractsKnowJacksonAndNothingElse() {
        classes().that().resideInAPackage("io.phrasewatch.contracts..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "io.phrasewatch.contracts..")
                .check(ALL);
    }

    @Test
    void theEngineKnowsItsRuntimeAndNothingElse() {
        classes().that().resideInAPackage("io.phrasewatch.engine..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jdk.incubator.vector..", "ai.onnxruntime..", "org.tartarus.snowball..", "com.fasterxml.jackson..",
                        "io.phrasewatch.engine..")
                .check(ALL);
    }

    @Test
    void technicalLibrariesKnowNoDomain() {
        noClasses().that().resideInAPackage("io.phrasewatch.embedded..")
                .should().dependOnClassesThat(otherPartsThan("io.phrasewatch.embedded"))
                .check(ALL);
        noClasses().that().resideInAPackage("io.phrasewatch.testkit..")
                .should().dependOnClassesThat().resideInAnyPackage("io.phrasewatch.kit..", "io.phrasewatch.catalog..")
                .check(ALL);
    }

    @Test
    void callsGoFromResourceToServiceToRepository() {
        noClasses().that().haveSimpleNameEndingWith("Repository").or().haveSimpleNameEndingWith("Store")
                .should().dependOnClassesThat().haveSimpleNameEndingWith("Resource")
                .orShould().dependOnClassesThat().haveSimpleNameEndingWith("Service")
                .orShould().dependOnClassesThat().haveSimpleNameEndingWith("Handler")
                .check(ALL);
        noClasses().that().haveSimpleNameEndingWith("Service").or().haveSimpleNameEndingWith("Handler")
                .should().dependOnClassesThat().haveSimpleNameEndingWith("Resource")
                .check(ALL);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes().that().areAnnotatedWith("jakarta.persistence.Entity")
                .should(beUsedInTheirOwnPackageOnly())
                .check(ALL);
    }

    @Test
    void namesThatSayNothingAreNotUsed() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Impl|Utils?|Common)").check(ALL);
    }

    private static DescribedPredicate<JavaClass> otherPartsThan(String own) {
        return DescribedPredicate.describe("belong to another part of Phrasewatch",
                used -> used.getPackageName().startsWith("io.phrasewatch") && !used.getPackageName().startsWith(own));
    }

    private static ArchCondition<JavaClass> beUsedInTheirOwnPackageOnly() {
        return new ArchCondition<>("be used in their own package only") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().equals(entity.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(entity, use.getDescription())));
            }
        };
    }
}

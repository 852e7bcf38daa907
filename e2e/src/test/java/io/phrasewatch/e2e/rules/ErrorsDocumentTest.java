package io.phrasewatch.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.phrasewatch.kit.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} lists every error code with its status and sentence, and none that is gone. */
class ErrorsDocumentTest {

    /** A row of a table: code in backquotes, status, sentence. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_]+` \\| \\d{3} \\| .*?) \\| [^|]* \\|$");

    @Test
    void saysWhatTheCodeSays() throws IOException {
        assertThat(documented()).isEqualTo(coded());
    }

    private static Set<String> documented() throws IOException {
        Path document = Path.of(System.getProperty("phrasewatch.root"), "docs/errors.md");
        return ROW.matcher(Files.readString(document)).results()
                .map(match -> match.group(1).replace("\\|", "|"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> coded() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.phrasewatch").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                .flatMap(ErrorsDocumentTest::codes)
                .map(code -> "`" + code.name() + "` | " + code.status() + " | " + code.template())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ErrorCode> codes(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants()).map(ErrorCode.class::cast);
    }
}

package cn.chengxin.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every term says by what its answer can change, and every act says how it changes the document. */
class ActTest {

    private static final List<Method> TERMS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.chengxin.rules.view").stream().flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Term.class)).map(JavaMethod::reflect).toList();
    private static final Map<Edit, Set<Class<?>>> FITTING = Map.of(
            Edit.TODAY, Set.of(LocalDate.class), Edit.LATER, Set.of(LocalDate.class),
            Edit.THIS_YEAR, Set.of(int.class, Integer.class), Edit.LAST_YEAR, Set.of(int.class, Integer.class),
            Edit.AMPLE, Set.of(BigDecimal.class, Integer.class));

    @Test
    void everyTermDeclaresByWhatItsAnswerCanChange() {
        assertThat(TERMS).hasSizeGreaterThan(200).allSatisfy(term -> assertThat(declared(term)).as("%s", term)
                .isNotEmpty().doesNotHaveDuplicates());
    }

    /** Whoever says that nothing changes it says nothing else. */
    @Test
    void nothingStandsAlone() {
        assertThat(TERMS).filteredOn(term -> declared(term).contains(Act.NOTHING))
                .allSatisfy(term -> assertThat(declared(term)).as("%s", term).hasSize(1));
    }

    @Test
    void everyActIsDeclaredBySomeTerm() {
        assertThat(TERMS.stream().flatMap(term -> declared(term).stream())).contains(Act.values());
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void anActSetsComponentsThatItsRecordHas(Act act) {
        if (act.record() == null) {
            assertThat(act.components()).isEmpty();
            return;
        }
        Map<String, RecordComponent> components = Arrays.stream(act.record().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        assertThat(act.components()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(components).containsKey(name);
            Object edit = act.edits(name);
            Class<?> type = components.get(name).getType();
            assertThat(edit instanceof Edit known ? FITTING.getOrDefault(known, Set.of(type)).contains(type)
                    : boxed(type).isInstance(edit)).as("%s of %s", name, act).isTrue();
        });
    }

    private static List<Act> declared(Method term) {
        return List.of(term.getAnnotation(Term.class).changedBy());
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
    }
}

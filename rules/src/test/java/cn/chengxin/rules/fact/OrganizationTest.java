package cn.chengxin.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    @Test
    void listsAllItsSectionsInOrder() throws ReflectiveOperationException {
        RecordComponent[] components = Organization.class.getRecordComponents();
        Object[] values = new Object[components.length];
        List<Section<Dated>> sections = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() == Section.class) {
                Section<Dated> section = new Section<>(LocalDate.of(2020, 1, 1).plusDays(i), List.of());
                sections.add(section);
                values[i] = section;
            }
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Organization organization = Organization.class.getDeclaredConstructor(types).newInstance(values);

        assertThat(organization.sections()).isEqualTo(sections);
    }
}

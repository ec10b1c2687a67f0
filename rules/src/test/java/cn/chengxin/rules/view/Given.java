package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.Section;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the tests of the vocabulary start from. */
final class Given {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> SECTIONS = Arrays.stream(Organization.class.getRecordComponents())
            .filter(component -> component.getType() == Section.class).map(RecordComponent::getName).toList();

    private Given() {
    }

    /** An organization on a day; a list is a section kept current, and what is left out is known to be empty. */
    static OrganizationView organization(String asOf, String facts) {
        ObjectNode document = YAML.readValue("{" + facts + "}", ObjectNode.class);
        JsonNode unknown = document.remove("unknown");
        document.put("uscc", "51510900MJX000018W").put("name", "试验组织").put("type", "SOCIAL_GROUP");
        document.putObject("registrationAuthority").put("name", "登记管理机关").put("division", "100000");
        for (String section : SECTIONS) {
            JsonNode records = document.path(section);
            if (!records.isObject()) {
                ObjectNode whole = document.putObject(section).put("completeThrough", Section.KEPT_CURRENT.toString());
                whole.set("records", records.isMissingNode() ? whole.arrayNode() : records);
            }
        }
        if (unknown != null) {
            unknown.forEach(each -> document.remove(each.asString()));
        }
        return new OrganizationView(YAML.treeToValue(document, Organization.class), new AsOf(LocalDate.parse(asOf)));
    }

    /** A period in force since long ago. */
    static Parameter period(String period) {
        return parameter(Parameter.Unit.PERIOD, value("1949-10-01", null, Period.parse(period)));
    }

    /** A number in force since long ago. */
    static Parameter number(String number) {
        return parameter(Parameter.Unit.COUNT, value("1949-10-01", number, null));
    }

    static Parameter parameter(Parameter.Unit unit, Parameter.Value... values) {
        return new Parameter("key", "a parameter", unit, List.of(values));
    }

    static Parameter.Value value(String from, String number, Period period) {
        return new Parameter.Value(LocalDate.parse(from), number == null ? null : new BigDecimal(number), period, null,
                "citation", true);
    }
}

package cn.chengxin.rules.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The dated values of one parameter, in their text. */
final class DatedEntries {

    private final String text;
    private final MappingNode values;

    DatedEntries(String text, MappingNode values) {
        this.text = text;
        this.values = values;
    }

    static boolean flow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The text with this value: in the place of the one of its day, or between the days before and after it. */
    String with(WrittenValue written) {
        String day = written.entered().from().toString();
        NodeTuple same = YamlPlaces.entry(values, day);
        return same == null ? inserted(day, written) : replaced(same.getValueNode(), written);
    }

    private String replaced(Node entry, WrittenValue written) {
        Node value = field(entry, "value");
        Node citation = field(entry, "citation");
        Node verified = field(entry, "verified");
        if (value == null || citation == null || verified == null || new Span(text, value).content().isEmpty()) {
            return new Span(text, entry).replaced(written.entry());
        }
        // From the last to the first, so that what stands before keeps its place.
        String edited = text;
        for (Node field : List.of(value, citation, verified).stream().sorted((one, other) -> Integer.compare(
                new Span(text, other).from(), new Span(text, one).from())).toList()) {
            String wanted = field == value ? written.value() : field == citation ? written.citation()
                    : written.verified();
            Span span = new Span(text, field);
            if (!says(field, field == citation ? written.entered().citation() : wanted)) {
                edited = edited.substring(0, span.from()) + wanted + edited.substring(span.to());
            }
        }
        return edited;
    }

    private boolean says(Node node, String wanted) {
        return node instanceof ScalarNode scalar ? scalar.getValue().equals(wanted)
                : node instanceof SequenceNode && new Span(text, node).content().equals(wanted);
    }

    private static @Nullable Node field(Node entry, String name) {
        NodeTuple found = entry instanceof MappingNode mapping ? YamlPlaces.entry(mapping, name) : null;
        return found == null ? null : found.getValueNode();
    }

    private String inserted(String day, WrittenValue written) {
        NodeTuple earlier = null;
        for (NodeTuple each : values.getValue()) {
            String other = ((ScalarNode) each.getKeyNode()).getValue();
            if (other.compareTo(day) < 0 && (earlier == null
                    || other.compareTo(((ScalarNode) earlier.getKeyNode()).getValue()) > 0)) {
                earlier = each;
            }
        }
        String entry = "\"" + day + "\": " + written.entry();
        if (values.getValue().isEmpty()) {
            return new Span(text, values).replaced("{" + entry + "}");
        }
        int first = new Span(text, values.getValue().get(0).getKeyNode()).from();
        if (flow(values)) {
            int at = earlier == null ? first : new Span(text, earlier.getValueNode()).to();
            return insert(at, earlier == null ? entry + ", " : ", " + entry);
        }
        int line = text.lastIndexOf('\n', first - 1) + 1;
        String indent = text.substring(line, first);
        if (earlier == null) {
            return insert(line, indent + entry + lineEnd(text));
        }
        int end = text.indexOf('\n', new Span(text, earlier.getValueNode()).to());
        return end < 0 ? text + lineEnd(text) + indent + entry
                : insert(end + 1, indent + entry + lineEnd(text));
    }

    private String insert(int at, String addition) {
        return text.substring(0, at) + addition + text.substring(at);
    }
}

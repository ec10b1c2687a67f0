package cn.chengxin.rules.ruleset;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where a node stands in its text: from its first character to behind its last one, without what follows. */
record Span(String text, int from, int to) {

    Span(String text, Node node) {
        this(text, offset(text, node.getStartMark().orElseThrow()), end(text, node));
    }

    /** The text with something else in this place. */
    String replaced(String other) {
        return text.substring(0, from) + other + text.substring(to);
    }

    String content() {
        return text.substring(from, to);
    }

    /** A block ends for the parser where the next thing begins; for a reader it ends with its last scalar. */
    private static int end(String text, Node node) {
        boolean flow = !(node instanceof CollectionNode<?>) || DatedEntries.flow(node);
        if (flow || ((CollectionNode<?>) node).getValue().isEmpty()) {
            return offset(text, node.getEndMark().orElseThrow());
        }
        return end(text, node instanceof MappingNode mapping
                ? mapping.getValue().get(mapping.getValue().size() - 1).getValueNode()
                : ((SequenceNode) node).getValue().get(((SequenceNode) node).getValue().size() - 1));
    }

    /** The parser counts code points. */
    private static int offset(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}

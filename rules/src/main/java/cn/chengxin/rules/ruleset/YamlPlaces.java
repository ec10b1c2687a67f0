package cn.chengxin.rules.ruleset;

import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Where things stand in a YAML text. */
final class YamlPlaces {

    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();
    private static final Pattern PERHAPS_ALIASED = Pattern.compile("(?m)(?:^|[\\s\\[{,:-])[&*][^\\s,\\]}]");

    private YamlPlaces() {
    }

    /** The tree of a text; empty where it is none. */
    static Optional<Node> compose(String text) {
        try {
            return new Compose(SETTINGS).composeString(text);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /**
     * The place of what stands at a path of keys and indices, or of as much of the path as there is. A scenario may leave
     * out that a list is the records of a section.
     */
    static Place of(String text, Object... path) {
        Node node = compose(text).orElse(null);
        Optional<Mark> mark = Optional.empty();
        for (Object step : path) {
            if (node instanceof SequenceNode && step.equals("records")) {
                continue;
            }
            Node next = null;
            if (node instanceof MappingNode mapping) {
                NodeTuple found = entry(mapping, step.toString());
                mark = found == null ? mark : found.getKeyNode().getStartMark();
                next = found == null ? null : found.getValueNode();
            } else if (node instanceof SequenceNode list && step instanceof Integer index
                    && index < list.getValue().size()) {
                next = list.getValue().get(index);
                mark = next.getStartMark();
            }
            if (next == null) {
                break;
            }
            node = next;
        }
        return place(mark);
    }

    /** Where a text cannot be read: where what does not end begins, and not where the last good word ended. */
    static Place of(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException broken) {
            return place(broken.getContextMark().or(broken::getProblemMark));
        }
        TokenStreamLocation at = e.getLocation();
        return at == null ? Place.FILE : new Place(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.FILE);
    }

    /** The entry of a key. */
    static @Nullable NodeTuple entry(MappingNode mapping, String key) {
        return mapping.getValue().stream().filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(key)).findFirst().orElse(null);
    }

    /** Where the first anchor or alias stands; null where there is none. */
    static @Nullable Place aliased(String text) {
        if (!PERHAPS_ALIASED.matcher(text).find()) {
            return null;
        }
        try {
            for (Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator(); events.hasNext();) {
                Event event = events.next();
                if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                    return place(event.getStartMark());
                }
            }
        } catch (YamlEngineException e) {
            return null;
        }
        return null;
    }
}

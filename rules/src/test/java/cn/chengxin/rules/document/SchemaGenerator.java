package cn.chengxin.rules.document;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Verdict;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON Schema of a record from its shape and its Javadoc. */
final class SchemaGenerator {

    /** What is explained by evidence only where it was asked for. */
    private static final List<Class<?>> EXPLAINED = List.of(Finding.class, Score.Line.class);

    private final Map<String, Object> definitions = new TreeMap<>();

    static String organization() {
        return new SchemaGenerator().write("organization", Shape.of(Organization.class), Map.of());
    }

    static String application() {
        return new SchemaGenerator().write("application", Shape.of(Application.class), Map.of());
    }

    static String nearestPass() {
        return new SchemaGenerator().write("nearest-pass", Shape.of(NearestPass.class), Map.of());
    }

    /** A verdict as callers get it: with the Chinese terms of its codes, and evidence only where it is wanted. */
    static String verdict() {
        SchemaGenerator generator = new SchemaGenerator();
        Map<String, Object> terms = ordered("type", "object", "additionalProperties", Map.of("type", "string"));
        return generator.write("verdict", Shape.of(Verdict.class), ordered("labels", ordered("type", "object",
                        "description", "the Chinese term of every code that occurs",
                        "properties", ordered("findings", terms, "matters", terms, "outcomes", terms)),
                "simulated", ordered("type", "boolean", "description",
                        "true where drafts were applied as if they were in force; absent otherwise")));
    }

    private String write(String name, Shape.Composite root, Map<String, Object> more) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:chengxin:schema:" + name);
        schema.putAll(object(root, more));
        schema.put("$defs", definitions);
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(schema)
                .replace("\r", "") + "\n";
    }

    private Map<String, Object> object(Shape.Composite shape, Map<String, Object> more) {
        Javadocs javadocs = Javadocs.of(shape.type());
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.properties().forEach((name, property) -> properties.put(name,
                described(property.required() ? value(property.shape()) : orNull(value(property.shape())),
                        javadocs.component(name))));
        properties.putAll(more);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", name(shape));
        schema.put("description", javadocs.summary());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", shape.properties().values().stream().filter(Shape.Property::required)
                .filter(property -> !EXPLAINED.contains(shape.type()) || !property.name().equals("evidence"))
                .map(Shape.Property::name).toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        if (!description.isEmpty()) {
            schema.merge("description", description, (own, more) -> more + " (" + own + ")");
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("anyOf", List.of(schema, Map.of("type", "null")));
        return either;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private Map<String, Object> value(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof Shape.Composite composite) {
            String name = name(composite);
            if (!definitions.containsKey(name)) {
                definitions.put(name, Map.of());
                definitions.put(name, object(composite, Map.of()));
            }
            schema.put("$ref", "#/$defs/" + name);
        } else if (shape instanceof Shape.Many many) {
            schema.put("type", "array");
            schema.put("items", value(many.element()));
            if (many.set()) {
                schema.put("uniqueItems", true);
            }
            if (!many.mayBeEmpty()) {
                schema.put("minItems", 1);
            }
        } else if (shape instanceof Shape.Flag) {
            schema.put("type", "boolean");
        } else if (shape instanceof Shape.Whole whole) {
            schema.put("type", "integer");
            schema.put("minimum", whole.range().least());
            schema.put("maximum", whole.range().most());
        } else if (shape instanceof Shape.Amount amount) {
            schema.put("type", "number");
            schema.put("minimum", amount.range().least());
            schema.put("maximum", amount.range().most());
            schema.put("multipleOf", BigDecimal.ONE.scaleByPowerOfTen(-Shape.Amount.PLACES));
        } else if (shape instanceof Shape.Day) {
            schema.put("type", "string");
            schema.put("format", "date");
            schema.put("pattern", "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$");
        } else if (shape instanceof Shape.Choice choice) {
            choice(choice, schema);
        } else if (shape instanceof Shape.Other other) {
            schema.put("type", "object");
            if (other.type() == Map.class) {
                schema.put("additionalProperties", Map.of("type", "string"));
            } else {
                schema.put("description", "a record of the organization document, as its schema says");
                schema.put("properties", Map.of("type", ordered("type", "string", "description",
                        "the name of its schema, such as Penalty")));
                schema.put("required", List.of("type"));
            }
        } else if (shape instanceof Shape.Text text) {
            text(text, schema);
        }
        return schema;
    }

    private static void choice(Shape.Choice choice, Map<String, Object> schema) {
        Javadocs javadocs = Javadocs.of(choice.type());
        schema.put("type", "string");
        schema.put("enum", choice.constants().keySet());
        String meanings = choice.constants().keySet().stream().filter(name -> !javadocs.constant(name).isEmpty())
                .map(name -> name + ": " + javadocs.constant(name)).collect(Collectors.joining("; "));
        if (!meanings.isEmpty()) {
            schema.put("description", meanings);
        }
    }

    private static void text(Shape.Text text, Map<String, Object> schema) {
        schema.put("type", "string");
        switch (text.format()) {
            case USCC -> schema.put("pattern", Uscc.PATTERN);
            case DIVISION -> schema.put("pattern", "^[0-9]{6}$");
            case INDUSTRY -> schema.put("pattern", "^[0-9]{4}$");
            case ANY -> {
                schema.put("maxLength", Shape.Text.LENGTH);
                schema.put("pattern", "\\S");
            }
        }
    }

    private static String name(Shape.Composite shape) {
        return shape.of() == null ? shape.type().getSimpleName()
                : shape.type().getSimpleName() + shape.of().getSimpleName();
    }
}

package statusline.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import statusline.config.Key;
import statusline.config.KeyTable;
import statusline.config.Kind;

/// The JSON schema of the configuration files, in draft 7, which most editors support.
public final class ConfigurationSchema {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DURATION = "^\\s*[0-9]{1,14}\\s*(ms|s|m|h|d)?\\s*$";
  private static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

  private ConfigurationSchema() {}

  /// {@return the schema as JSON}
  static String text() {
    ObjectNode root = object("Configuration of statusline");
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    // Visual Studio Code rejects comments and trailing commas without these members.
    root.put("allowComments", true).put("allowTrailingCommas", true);
    ObjectNode properties = properties(root);
    properties.putObject("$schema").put("type", "string");
    for (Key key : KeyTable.all()) {
      if (!key.section().equals("modules")) {
        put(key.section().isEmpty() ? properties : section(properties, key.section()), key);
      }
    }
    modules(properties.putObject("modules"));
    return root.toPrettyString();
  }

  private static ObjectNode object(String description) {
    ObjectNode node = MAPPER.createObjectNode();
    return node.put("description", description)
        .put("type", "object")
        .put("additionalProperties", false);
  }

  private static ObjectNode properties(ObjectNode object) {
    return object.withObjectProperty("properties");
  }

  private static ObjectNode section(ObjectNode properties, String name) {
    if (!properties.has(name)) {
      properties.set(name, object("Section " + name));
    }
    return properties(properties.withObjectProperty(name));
  }

  private static void modules(ObjectNode modules) {
    modules.put("description", "Data modules by their ids").put("type", "object");
    for (String id : KeyTable.moduleIds()) {
      ObjectNode module = object("Data module " + id);
      general(properties(module));
      for (Key key : KeyTable.all()) {
        if (key.path().startsWith("modules." + id + ".")) {
          put(properties(module), key);
        }
      }
      properties(modules).set(id, module);
    }
    ObjectNode foreign = modules.putObject("additionalProperties");
    foreign.put("description", "A data module of another vendor, with keys of its own");
    general(properties(foreign.put("type", "object")));
    modules.putObject("propertyNames").put("pattern", ID);
  }

  private static void general(ObjectNode properties) {
    for (Key key : KeyTable.all()) {
      if (key.path().startsWith("modules.*.")) {
        put(properties, key);
      }
    }
  }

  private static void put(ObjectNode properties, Key key) {
    ObjectNode node = properties.putObject(key.name());
    node.put("description", key.sentence());
    if (key.standard() != null) {
      node.set("default", MAPPER.valueToTree(key.standard()));
    }
    type(node, key.kind());
  }

  private static void type(ObjectNode node, Kind kind) {
    switch (kind.type()) {
      case FLAG -> node.put("type", "boolean");
      case COUNT -> range(node.put("type", "integer"), kind);
      case DECIMAL -> range(node.put("type", "number"), kind);
      case DURATION -> duration(node, kind);
      case CHOICE -> choice(node, kind);
      case TEXT -> node.put("type", "string").put("maxLength", kind.most());
      case NAME -> node.put("type", "string").put("pattern", ID);
      case PATH -> node.put("type", "string").put("pattern", "^/");
      case LINES -> lines(node, kind);
      case SEGMENTS, LABELS -> strings(node.put("type", "array").put("maxItems", kind.most()));
      case OBJECTS -> node.put("type", "object");
    }
  }

  private static ObjectNode range(ObjectNode node, Kind kind) {
    return node.put("minimum", kind.least()).put("maximum", kind.most());
  }

  private static void duration(ObjectNode node, Kind kind) {
    ArrayNode forms = node.putArray("anyOf");
    range(forms.addObject().put("type", "integer"), kind);
    forms.addObject().put("type", "string").put("pattern", DURATION);
  }

  /// A word that is a number may also be written as a JSON number.
  private static void choice(ObjectNode node, Kind kind) {
    ArrayNode words = node.putArray("enum");
    for (String word : kind.words()) {
      words.add(word);
    }
    for (String word : kind.words()) {
      if (word.chars().allMatch(Character::isDigit)) {
        words.add(Integer.parseInt(word));
      }
    }
  }

  private static void lines(ObjectNode node, Kind kind) {
    node.put("type", "array").put("minItems", 1).put("maxItems", kind.most());
    ArrayNode forms = node.putObject("items").putArray("anyOf");
    forms.addObject().put("type", "string");
    ObjectNode sides = object("Texts of groups at the edges");
    for (String side : List.of("left", "right")) {
      properties(sides).putObject(side).put("type", "string");
    }
    forms.add(sides.put("minProperties", 1));
  }

  private static void strings(ObjectNode node) {
    node.putObject("items").put("type", "string");
  }
}

package statusline.daemon.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// What a run of the host asks with: its environment, its place and what the host said. Immutable.
///
/// @param variables of the run's environment, by name; only those that the protocol names
/// @param workingDirectory of the run; empty where the client could not tell
/// @param arguments of the run
/// @param buildId of the client's image
/// @param document the JSON as it came
public record RenderRequest(
    Map<String, String> variables,
    String workingDirectory,
    List<String> arguments,
    String buildId,
    JsonBytes document) {
  private static final int VARIABLE = 2;
  private static final int WORKING_DIRECTORY = 3;
  private static final int ARGUMENT = 4;
  private static final int BUILD_ID = 5;
  private static final int DOCUMENT = 6;

  public RenderRequest {
    variables = Map.copyOf(variables);
    arguments = List.copyOf(arguments);
  }

  /// {@return the request that a frame holds; fields it does not know are passed over}
  ///
  /// @throws IOException when the payload is broken
  public static RenderRequest of(Frame frame) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> arguments = new ArrayList<>();
    String directory = "";
    String buildId = "";
    byte[] document = new byte[0];
    FieldReader fields = frame.fields();
    while (fields.next()) {
      switch (fields.tag()) {
        case VARIABLE -> variable(variables, fields.text());
        case WORKING_DIRECTORY -> directory = fields.text();
        case ARGUMENT -> arguments.add(fields.text());
        case BUILD_ID -> buildId = fields.text();
        case DOCUMENT -> document = fields.bytes();
        default -> {}
      }
    }
    return new RenderRequest(variables, directory, arguments, buildId, JsonBytes.of(document));
  }

  private static void variable(Map<String, String> variables, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals > 0) {
      variables.putIfAbsent(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
  }

  /// {@return a payload that says the same}
  public FieldWriter fields() {
    var fields = new FieldWriter();
    variables.forEach((name, value) -> fields.put(VARIABLE, name + "=" + value));
    fields.put(WORKING_DIRECTORY, workingDirectory);
    arguments.forEach(argument -> fields.put(ARGUMENT, argument));
    return fields.put(BUILD_ID, buildId).put(DOCUMENT, document.bytes());
  }
}

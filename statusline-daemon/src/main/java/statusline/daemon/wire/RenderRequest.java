package statusline.daemon.wire;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// The payload of a RENDER or REPORT request: a run's environment, arguments and document.
/// Immutable.
///
/// @param variables environment variables of the run, by name; only those that the protocol lists
/// @param workingDirectory of the run; empty if the client could not determine it
/// @param arguments of the run
/// @param buildId of the client's image
/// @param document from the host, not parsed
public record RenderRequest(
    Map<String, String> variables,
    String workingDirectory,
    List<String> arguments,
    String buildId,
    JsonBytes document) {
  private static final int MAX_PATH_CHARS = 4096;

  public RenderRequest {
    variables = Map.copyOf(variables);
    arguments = List.copyOf(arguments);
  }

  /// {@return the request in a frame; unknown fields are ignored}
  ///
  /// @throws IOException if the payload is malformed
  public static RenderRequest of(Frame frame) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> arguments = new ArrayList<>();
    String directory = "";
    String buildId = "";
    byte[] document = new byte[0];
    FieldReader fields = frame.fields();
    while (fields.next()) {
      switch (fields.tag()) {
        case FieldTag.VARIABLE -> addVariable(variables, fields.text());
        case FieldTag.WORKING_DIRECTORY -> directory = path(fields.text());
        case FieldTag.ARGUMENT -> arguments.add(fields.text());
        case FieldTag.CLIENT_BUILD_ID -> buildId = fields.text();
        case FieldTag.DOCUMENT -> document = fields.bytes();
        default -> {}
      }
    }
    return new RenderRequest(variables, directory, arguments, buildId, JsonBytes.of(document));
  }

  /// No directory has a longer path.
  private static String path(String text) {
    return text.length() > MAX_PATH_CHARS ? "" : text;
  }

  private static void addVariable(Map<String, String> variables, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals > 0) {
      variables.putIfAbsent(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
  }

  /// {@return this request without arguments}
  public RenderRequest withoutArguments() {
    return new RenderRequest(variables, workingDirectory, List.of(), buildId, document);
  }

  /// {@return this request for another account}
  ///
  /// @param directory configuration directory of the account, perhaps relative to the working
  ///     directory
  /// @throws InvalidPathException if the working directory is no path
  public RenderRequest withConfigDirectory(Path directory) {
    Map<String, String> changed = new LinkedHashMap<>(variables);
    changed.put("CLAUDE_CONFIG_DIR", Path.of(workingDirectory).resolve(directory).toString());
    return new RenderRequest(changed, workingDirectory, arguments, buildId, document);
  }

  /// {@return a frame with this request}
  ///
  /// @param type RENDER or REPORT
  /// @param requestId a random number, echoed in the answer
  /// @param sessionTag identifies the session, echoed in the answer
  public Frame frame(FrameType type, long requestId, long sessionTag) {
    var fields = new FieldWriter();
    variables.forEach((name, value) -> fields.put(FieldTag.VARIABLE, name + "=" + value));
    fields.put(FieldTag.WORKING_DIRECTORY, workingDirectory);
    arguments.forEach(argument -> fields.put(FieldTag.ARGUMENT, argument));
    fields.put(FieldTag.CLIENT_BUILD_ID, buildId).put(FieldTag.DOCUMENT, document.bytes());
    return Frame.request(type, requestId, sessionTag, fields);
  }
}

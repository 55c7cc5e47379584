package statusline.daemon.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import statusline.api.SessionInput;
import statusline.broker.LineRequest;
import statusline.config.Environment;
import statusline.daemon.input.Document;
import statusline.daemon.input.HostFields;

/// Everything that the line of one run is made from. Immutable.
///
/// @param environment of the run
/// @param document from the host
/// @param configuration of the run
/// @param request for the broker
public record LineInput(
    Environment environment,
    Document document,
    RunConfiguration configuration,
    LineRequest request) {
  private static final Supplier<Optional<String>> UNKNOWN_ACCOUNT = Optional::empty;

  /// {@return the input for a run with the configuration that its account and project have}
  ///
  /// @param document from the host
  /// @param account of the run
  public static LineInput of(Run run, Document document, AccountConfiguration account) {
    SessionInput session = SessionInput.of(document.json());
    Path project = session.projectDirectory().orElse(run.workingDirectory());
    return of(run, document, session, account.ofRun(project, run.settings()), id(run, account));
  }

  /// {@return the input for a run with a given configuration}
  ///
  /// @param document from the host
  /// @param configuration of the run
  public static LineInput of(Run run, Document document, RunConfiguration configuration) {
    return of(
        run, document, SessionInput.of(document.json()), configuration, LineRequest.NO_ACCOUNT);
  }

  /// A first line does not wait for the host's file. A directory that is not trusted has no
  /// account.
  private static Supplier<Optional<String>> id(Run run, AccountConfiguration account) {
    return run.isFirst() || !run.environment().isTrusted() ? UNKNOWN_ACCOUNT : account::id;
  }

  private static LineInput of(
      Run run,
      Document document,
      SessionInput session,
      RunConfiguration configuration,
      Supplier<Optional<String>> account) {
    Environment environment = run.environment();
    var request =
        new LineRequest(
            session,
            run.workingDirectory(),
            environment.userConfigDirectory(),
            environment.programVariables(),
            environment.zone(),
            environment.isTrusted(),
            account,
            run.isFirst(),
            configuration.override());
    return new LineInput(environment, document, configuration, request);
  }

  /// {@return the session's id, or an empty string if the document has none}
  public String sessionId() {
    return request.session().sessionId().orElse("");
  }

  /// {@return problems of the document and the configuration, which the line shows}
  public List<String> notices() {
    List<String> notices = new ArrayList<>();
    document.problem().ifPresent(problem -> notices.add("input: " + problem));
    configuration.configuration().notice().ifPresent(problem -> notices.add("config: " + problem));
    return notices;
  }

  /// {@return the notices, and the fields of the document that cannot be read or are too long}
  public List<String> explainedNotices() {
    List<String> notices = notices();
    document.omission().ifPresent(omission -> notices.add("input: " + omission));
    for (String problem : HostFields.unreadable(document.json())) {
      notices.add("input: " + problem);
    }
    return notices;
  }
}

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
import statusline.renderer.LineRenderer;
import statusline.renderer.look.Look;
import statusline.renderer.theme.ColorDepth;

/// Everything that the line of one run is made from. Immutable.
///
/// @param environment of the run
/// @param document from the host
/// @param configuration of the run
/// @param request for the broker
/// @param hostTheme looks up the name of the host's theme
public record LineInput(
    Environment environment,
    Document document,
    RunConfiguration configuration,
    LineRequest request,
    Supplier<Optional<String>> hostTheme) {
  private static final Supplier<Optional<String>> UNKNOWN = Optional::empty;

  /// {@return the input for a run with the configuration that its account and project have}
  ///
  /// @param document from the host
  /// @param account of the run
  public static LineInput of(Run run, Document document, AccountConfiguration account) {
    SessionInput session = SessionInput.of(document.json());
    Path project = session.projectDirectory().orElse(run.workingDirectory());
    boolean isTrusted = run.environment().isTrusted();
    if (isTrusted) {
      account.prepare();
    }
    return of(
        run,
        document,
        session,
        account.ofRun(project, run.settings()),
        id(run, account),
        isTrusted ? account::theme : UNKNOWN);
  }

  /// {@return the input for a run with a given configuration}
  ///
  /// @param document from the host
  /// @param configuration of the run
  public static LineInput of(Run run, Document document, RunConfiguration configuration) {
    return of(
        run,
        document,
        SessionInput.of(document.json()),
        configuration,
        LineRequest.NO_ACCOUNT,
        UNKNOWN);
  }

  /// A first line does not wait for the host's file. A directory that is not trusted has no
  /// account.
  private static Supplier<Optional<String>> id(Run run, AccountConfiguration account) {
    return run.isFirst() || !run.environment().isTrusted() ? UNKNOWN : account::id;
  }

  private static LineInput of(
      Run run,
      Document document,
      SessionInput session,
      RunConfiguration configuration,
      Supplier<Optional<String>> account,
      Supplier<Optional<String>> hostTheme) {
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
            (module, segment) -> LineRenderer.places(configuration.look(), module, segment),
            run.isFirst(),
            configuration.override());
    return new LineInput(environment, document, configuration, request, hostTheme);
  }

  /// {@return the environment with what is known about the terminal's colours}
  ///
  /// The host's theme is looked up only if a colour depends on it.
  public Environment terminal() {
    Look look = configuration.look();
    boolean isNeeded =
        look.coloring().background().isEmpty()
            && look.depth(environment.colors()) != ColorDepth.NONE;
    return isNeeded ? environment.withHostTheme(hostTheme.get().orElse("")) : environment;
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

package statusline.tck;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.ServiceLoader;
import statusline.api.ModuleInfo;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;

/// The code of the rules for reports.
final class ReportChecks {
  private ReportChecks() {}

  static String id(ReportSubject subject) {
    Class<?> type = subject.report().getClass();
    boolean isPublic = Modifier.isPublic(type.getModifiers());
    boolean hasConstructor = IdentityChecks.hasConstructor(type);
    if (!ModuleInfo.isId(subject.report().id())) {
      return "the id is " + subject.report().id();
    }
    return isPublic && Modifier.isFinal(type.getModifiers()) && hasConstructor
        ? ""
        : "the class is " + Modifier.toString(type.getModifiers()) + " " + type.getName();
  }

  static String summary(ReportSubject subject) {
    String summary = subject.report().summary();
    return IdentityChecks.isShortLine(summary) && !summary.isBlank() && !summary.endsWith(".")
        ? ""
        : summary;
  }

  static String provided(ReportSubject subject) {
    ClassLoader loader = subject.report().getClass().getClassLoader();
    List<String> found =
        ServiceLoader.load(Report.class, loader).stream()
            .filter(provider -> provider.get().id().equals(subject.report().id()))
            .map(provider -> provider.type().getName())
            .toList();
    String expected = subject.report().getClass().getName();
    return found.equals(List.of(expected)) ? "" : "providers of its id: " + found;
  }

  static String json(ReportSubject subject) throws Exception {
    return jsonFault(written(subject, subject.present(ReportArguments.json())));
  }

  private static String jsonFault(String text) {
    JsonText.object(text);
    return text.endsWith("}\n") ? "" : "the text does not end with a line feed";
  }

  static String text(ReportSubject subject) throws Exception {
    return textFault(written(subject, subject.present(ReportArguments.text())));
  }

  private static String textFault(String text) {
    boolean isClean = text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c));
    return isClean && text.endsWith("\n") ? "" : "the text is " + text;
  }

  static String nothingThere(ReportSubject subject) throws Exception {
    String fault = jsonFault(written(subject, subject.absent(ReportArguments.json())));
    return fault.isEmpty()
        ? textFault(written(subject, subject.absent(ReportArguments.text())))
        : fault;
  }

  static String equalText(ReportSubject subject) throws Exception {
    String first = written(subject, subject.present(ReportArguments.json()));
    written(subject, subject.absent(ReportArguments.text()));
    String second = written(subject, subject.present(ReportArguments.json()));
    return first.equals(second) ? "" : first + " and then " + second;
  }

  static String cancelled(ReportSubject subject) throws Exception {
    var sink = new RecordingSink(true);
    try {
      subject.report().write(subject.present(ReportArguments.json()), sink);
    } catch (IOException | InterruptedException ended) {
      return sink.isCancelled() ? "" : "it threw " + ended;
    }
    return sink.isCancelled() ? "it continued" : "";
  }

  private static String written(ReportSubject subject, ReportContext context) throws Exception {
    var sink = new RecordingSink(false);
    subject.report().write(context, sink);
    return sink.text();
  }
}

package statusline.install;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.storage.Digest;

/// Writes our status line to one settings file and stores its former state.
final class SettingsInstallation {
  private final SettingsFile file;
  private final StatusLineValue value;
  private final OwnCommand own;
  private final FormerStatusLines formers;

  /// The last planned content, because planning parses the whole file several times.
  private String plannedFor = "";

  private @Nullable CommentedJson lastPlanned;

  SettingsInstallation(
      SettingsFile file, StatusLineValue value, OwnCommand own, FormerStatusLines formers) {
    this.file = file;
    this.value = value;
    this.own = own;
    this.formers = formers;
  }

  SettingsFile file() {
    return file;
  }

  StatusLineValue value() {
    return value;
  }

  /// {@return the values of other programs that ours would replace; null if there are none}
  @Nullable Object foreign(CommentedJson json) throws IOException {
    Object line = foreignLine(json);
    Object rows = foreignRows(json);
    return rows == null ? line : Arrays.asList(line, rows);
  }

  private @Nullable Object foreignLine(CommentedJson json) throws IOException {
    Object now = SettingsFile.statusLine(json);
    return own.isIn(now, written()) ? null : now;
  }

  private @Nullable Object foreignRows(CommentedJson json) throws IOException {
    Object now = SettingsFile.subagentStatusLine(json);
    return !value.subagents() || own.isInRows(now, written()) ? null : now;
  }

  /// {@return the content that the file will have}
  CommentedJson planned(CommentedJson json) throws IOException, JsonTextException {
    CommentedJson last = lastPlanned;
    if (last != null && json.text().equals(plannedFor)) {
      return last;
    }
    CommentedJson planned = value.in(json, foreignLine(json) == null);
    plannedFor = json.text();
    lastPlanned = planned;
    return planned;
  }

  private @Nullable String written() throws IOException {
    return formers.of(file.path()).map(FormerStatusLine::written).orElse(null);
  }

  /// Writes the file.
  ///
  /// @param confirmed the other status line that may be replaced; null if there is none
  /// @return the content of the file
  /// @throws InstallException if there is another one in the meantime
  CommentedJson apply(@Nullable Object confirmed)
      throws IOException, JsonTextException, InstallException {
    boolean isKnown = formers.of(file.path()).isPresent();
    try {
      return write(confirmed);
    } catch (IOException failed) {
      if (!isKnown) {
        forgetUnlessWritten();
      }
      throw failed;
    }
  }

  private void forgetUnlessWritten() {
    try {
      if (!own.isIn(SettingsFile.statusLine(file.read()), written())) {
        formers.forget(file.path());
      }
    } catch (IOException | JsonTextException unreadable) {
      // The former state is kept, because the file may have been written.
    }
  }

  private CommentedJson write(@Nullable Object confirmed)
      throws IOException, JsonTextException, InstallException {
    boolean[] refused = {false};
    CommentedJson[] result = {null};
    RetriedEdit.of(file)
        .apply(
            () ->
                file.edit()
                    .apply(
                        json -> {
                          Object foreign = foreign(json);
                          refused[0] = foreign != null && !Objects.equals(foreign, confirmed);
                          result[0] = refused[0] ? json : saved(json, foreignLine(json));
                          return result[0];
                        }));
    if (refused[0]) {
      throw new InstallException(
          "another program has just changed the status line in "
              + file.path()
              + "; nothing was written");
    }
    return result[0];
  }

  /// Stores the former state on the disk before the file is changed.
  private CommentedJson saved(CommentedJson json, @Nullable Object foreign)
      throws IOException, JsonTextException {
    CommentedJson edited = planned(json);
    String after = Digest.of(edited.text());
    Optional<FormerStatusLine> known = formers.of(file.path());
    boolean isOurs = foreign == null && SettingsFile.statusLine(json) != null;
    Object rows = rowsBefore(json, known);
    if (isOurs) {
      String name = file.path().toString();
      FormerStatusLine was =
          known.orElse(new FormerStatusLine(name, null, null, value.command(), null, ""));
      boolean isWhole = Digest.of(json.text()).equals(was.after());
      String before = isWhole ? was.before() : null;
      formers.save(
          file.path(),
          new FormerStatusLine(
              was.settings(), was.statusLine(), rows, value.command(), before, after),
          null);
    } else {
      boolean exists = file.exists();
      boolean hasOurRows = own.isInRows(SettingsFile.subagentStatusLine(json), written());
      String before = exists ? Digest.of(json.text()) : FormerStatusLine.MISSING;
      before = hasOurRows ? null : before;
      formers.save(
          file.path(),
          new FormerStatusLine(
              file.path().toString(), foreign, rows, value.command(), before, after),
          exists ? json.text() : null);
    }
    return edited;
  }

  private @Nullable Object rowsBefore(CommentedJson json, Optional<FormerStatusLine> known)
      throws IOException {
    Object foreign = foreignRows(json);
    return foreign != null ? foreign : known.map(FormerStatusLine::subagentStatusLine).orElse(null);
  }
}

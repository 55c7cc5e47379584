package statusline.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;
import statusline.storage.Digest;

/// Takes our status line out of one settings file and puts back what was there.
final class SettingsUninstallation {
  private final SettingsFile file;
  private final OwnCommand own;
  private final FormerStatusLines formers;

  SettingsUninstallation(SettingsFile file, OwnCommand own, FormerStatusLines formers) {
    this.file = file;
    this.own = own;
    this.formers = formers;
  }

  SettingsFile file() {
    return file;
  }

  /// {@return whether something that is there now is ours}
  boolean isOurs(CommentedJson json) throws IOException {
    return hasOurLine(json) || hasOurRows(json);
  }

  private boolean hasOurLine(CommentedJson json) throws IOException {
    return own.isIn(SettingsFile.statusLine(json), written());
  }

  private boolean hasOurRows(CommentedJson json) throws IOException {
    return own.isInRows(SettingsFile.subagentStatusLine(json), written());
  }

  private @Nullable String written() throws IOException {
    return formers.of(file.path()).map(FormerStatusLine::written).orElse(null);
  }

  /// {@return what the file will be; byte for byte what it was where nobody else wrote meanwhile}
  CommentedJson planned(CommentedJson json) throws IOException, JsonTextException {
    if (!isOurs(json)) {
      return json;
    }
    Optional<FormerStatusLine> former = formers.of(file.path());
    if (former.isPresent() && isAsWritten(json.text(), former.get())) {
      Optional<String> text = formers.textBefore(file.path(), former.get());
      if (text.isPresent()) {
        return CommentedJson.of(text.get(), Repeated.LAST_COUNTS);
      }
    }
    CommentedJson edited = json;
    if (hasOurLine(json)) {
      Object before = former.map(FormerStatusLine::statusLine).orElse(null);
      edited = restored(edited, StatusLineValue.PATH, before);
    }
    if (hasOurRows(json)) {
      Object before = former.map(FormerStatusLine::subagentStatusLine).orElse(null);
      edited = restored(edited, StatusLineValue.SUBAGENT_PATH, before);
    }
    return edited;
  }

  private static CommentedJson restored(
      CommentedJson json, List<String> path, @Nullable Object before) throws JsonTextException {
    return before == null ? json.without(path) : json.with(path, before);
  }

  private static boolean isAsWritten(String text, FormerStatusLine former) {
    return Digest.of(text).equals(former.after());
  }

  /// Writes it, and forgets what was remembered.
  void apply() throws IOException, JsonTextException {
    Optional<FormerStatusLine> former = formers.of(file.path());
    boolean wasMissing =
        former.isPresent() && FormerStatusLine.MISSING.equals(former.get().before());
    if (!wasMissing || !removed(former.get())) {
      Settling.of(file).make(() -> file.edit().apply(this::planned));
    }
    formers.forget(file.path());
  }

  /// Deletes the file that we made, if it is as we made it. It is moved aside first, so that nobody
  /// can write into it between the look and the end.
  private boolean removed(FormerStatusLine former) throws IOException {
    Path target = FileSnapshot.of(file.path()).target();
    Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      if (!isAsWritten(Files.readString(target), former)) {
        return false;
      }
      Files.move(target, aside, ATOMIC_MOVE);
    } catch (NoSuchFileException gone) {
      return true;
    }
    if (isAsWritten(new String(Files.readAllBytes(aside), UTF_8), former)) {
      Files.delete(aside);
      return true;
    }
    try {
      Files.move(aside, target);
    } catch (FileAlreadyExistsException newer) {
      Files.delete(aside);
    }
    return false;
  }
}

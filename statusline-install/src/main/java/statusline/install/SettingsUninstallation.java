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
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.storage.Digest;

/// Removes our status line from one settings file and restores the former state.
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

  /// {@return whether the file contains a status line of ours}
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

  /// {@return the content that the file will have: the former text, byte for byte, if no other
  /// program has changed the file}
  CommentedJson planned(CommentedJson json) throws IOException, JsonTextException {
    if (!isOurs(json)) {
      return json;
    }
    Optional<FormerStatusLine> former = formers.of(file.path());
    if (former.isPresent() && isAsWritten(json.text(), former.get())) {
      Optional<String> text = formers.textBefore(file.path(), former.get());
      if (text.isPresent()) {
        return CommentedJson.of(text.get(), DuplicateNames.LAST_WINS);
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

  /// Writes the file and deletes the stored state.
  void apply() throws IOException, JsonTextException {
    Optional<FormerStatusLine> former = formers.of(file.path());
    boolean wasMissing =
        former.isPresent() && FormerStatusLine.MISSING.equals(former.get().before());
    if (!wasMissing || !removed(former.get())) {
      RetriedEdit.of(file).apply(() -> file.edit().apply(this::planned));
    }
    formers.forget(file.path());
  }

  /// Deletes the file that we created, if it is unchanged. It is renamed first, so that no program
  /// can write to it between the comparison and the deletion.
  private boolean removed(FormerStatusLine former) throws IOException {
    Path target = FileSnapshot.of(file.path()).target();
    Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      if (!isAsWritten(Files.readString(target), former)) {
        return false;
      }
      Files.move(target, aside, ATOMIC_MOVE);
    } catch (NoSuchFileException missing) {
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

package statusline.broker.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;
import statusline.api.TranscriptFold;
import statusline.storage.LruMap;
import statusline.storage.PlainFile;

/// The states and positions of all transcripts, for each data module, fold and file.
///
/// Safe for use by several threads. Two threads never read the same file for the same fold at the
/// same time.
public final class IncrementalTranscripts {
  private static final int MAX_REMEMBERED = 4096;

  private final FileAccess files;
  private final InstantSource clock;
  private final Map<String, FoldedFile<?>> remembered = new LruMap<>(MAX_REMEMBERED);

  /// Creates an empty set of transcripts.
  ///
  /// @param files file system that detects a replaced file
  /// @param clock wall clock of the file system
  public IncrementalTranscripts(FileAccess files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /// {@return the state after a whole file, of which only new lines are read}
  ///
  /// @param moduleId id of the data module
  /// @param transcript absolute path
  /// @param fold function that processes the lines
  /// @throws IOException if the file exists but cannot be read
  public <S> S fold(String moduleId, Path transcript, TranscriptFold<S> fold) throws IOException {
    Optional<FileFacts> facts = files.facts(transcript);
    if (facts.isEmpty() || !facts.get().isFile()) {
      forget(moduleId, transcript, fold);
      return fold.start();
    }
    FoldedFile<S> folded = remembered(moduleId, transcript, fold);
    Optional<S> unchanged = folded.unchanged(facts.get());
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    boolean isSettled = PlainFile.isSettled(facts.get().modified(), clock.instant());
    try (FileChannel channel = FileChannel.open(transcript, StandardOpenOption.READ)) {
      return folded.advance(channel, facts.get(), isSettled, fold);
    } catch (NoSuchFileException deleted) {
      forget(moduleId, transcript, fold);
      return fold.start();
    }
  }

  /// The name of a fold determines the type of its state, so the cast is safe.
  @SuppressWarnings("unchecked")
  private <S> FoldedFile<S> remembered(String moduleId, Path transcript, TranscriptFold<S> fold) {
    synchronized (remembered) {
      return (FoldedFile<S>)
          remembered.computeIfAbsent(
              key(moduleId, transcript, fold), name -> new FoldedFile<>(fold.start()));
    }
  }

  private void forget(String moduleId, Path transcript, TranscriptFold<?> fold) {
    synchronized (remembered) {
      remembered.remove(key(moduleId, transcript, fold));
    }
  }

  private static String key(String moduleId, Path transcript, TranscriptFold<?> fold) {
    return moduleId + '\n' + fold.name() + '\n' + transcript;
  }
}

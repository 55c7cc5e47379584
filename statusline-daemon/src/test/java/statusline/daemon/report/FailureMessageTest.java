package statusline.daemon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMessageTest {
  private static final String FILE = "/home/a/.local/share";

  static Stream<FileSystemException> failures() {
    return Stream.of(
        new AccessDeniedException(FILE),
        new NoSuchFileException(FILE),
        new FileAlreadyExistsException(FILE),
        new NotDirectoryException(FILE),
        new DirectoryNotEmptyException(FILE),
        new FileSystemLoopException(FILE),
        new FileSystemException(FILE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void messageIsMoreThanAPath(FileSystemException failure) {
    String message = FailureMessage.of(failure);

    assertTrue(message.startsWith(FILE + " "), message);
    assertTrue(message.length() > FILE.length() + 10, message);
  }

  @Test
  void otherMessagesStay() {
    assertEquals(
        "/a: Read-only file system",
        FailureMessage.of(new FileSystemException("/a", null, "Read-only file system")));
    assertEquals(
        "no daemon is running", FailureMessage.of(new IOException("no daemon is running")));
    assertEquals("IOException", FailureMessage.of(new IOException()));
  }
}

package statusline.daemon.report;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Messages about failures for the user. Stateless.
public final class FailureMessage {
  private FailureMessage() {}

  /// {@return a sentence about a failure; Java's own messages about files are often only a path}
  public static String of(Exception failure) {
    String message = failure.getMessage();
    if (message == null) {
      return failure.getClass().getSimpleName();
    }
    return failure instanceof FileSystemException ofFile && message.equals(ofFile.getFile())
        ? message + " " + problem(ofFile)
        : message;
  }

  private static String problem(FileSystemException failure) {
    return switch (failure) {
      case AccessDeniedException _ ->
          "is not accessible: permission denied. Change its mode or owner, or that of its"
              + " directory, or set HOME to a directory of your own";
      case NoSuchFileException _ -> "does not exist";
      case FileAlreadyExistsException _ -> "already exists; move it away and try again";
      case NotDirectoryException _ -> "is not a directory; move it away and try again";
      case DirectoryNotEmptyException _ -> "is not empty; empty it and try again";
      case FileSystemLoopException _ -> "is part of a loop of symbolic links; remove one of them";
      default -> "cannot be used: " + failure.getClass().getSimpleName();
    };
  }
}

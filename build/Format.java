import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java file below a folder with google-java-format (`apply`), checks the format
/// (`check`), or does nothing (`none`).
///
/// The build runs this program with the JDK of the toolchain. A file with another format fails the
/// build.
public final class Format {
  private Format() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("none")) {
      return;
    }
    List<String> arguments = new ArrayList<>();
    if (args[0].equals("apply")) {
      arguments.add("--replace");
    } else {
      arguments.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    arguments.addAll(javaFiles(Path.of(args[1])));
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int code = new Main(out, err, System.in).format(arguments.toArray(new String[0]));
    out.flush();
    err.flush();
    if (code != 0) {
      System.err.println(
          "error: the files above are not formatted. To format them, run: mvn -N verify"
              + " -Dformat=apply");
      System.exit(code);
    }
  }

  private static List<String> javaFiles(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            boolean isSkipped = name.equals("target") || name.equals(".git");
            return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}

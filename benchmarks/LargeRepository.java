import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import shared.GitSession;
import shared.Processes;

/// Times lines in a repository of 100,000 files, starting with the first line of a daemon, and
/// counts the git processes that they run.
///
/// `java benchmarks/LargeRepository.java [FILES] [SECONDS]`, from the root of a checkout whose
/// image is built.
public final class LargeRepository {
  private static final int FILES_IN_A_FOLDER = 100;

  private LargeRepository() {}

  public static void main(String[] arguments) throws Exception {
    int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    Path work = scratch.resolve("src/large");
    fill(work, files);
    Path log = scratch.resolve("git.log");
    String path = countingGit(scratch, log) + ":/usr/local/bin:/usr/bin:/bin";
    var session = new GitSession(scratch, work, path);
    try {
      print("files", files);
      print("plain git status, ms", status(work));
      print("plain git status again, ms", status(work));
      first(session, log);
      steady(session, log, seconds);
      next(session, work);
    } finally {
      session.stop();
      session.clean();
    }
  }

  private static void first(GitSession session, Path log) throws Exception {
    long start = System.nanoTime();
    GitSession.Line line = session.line();
    print("first line, ms", line.millis());
    System.out.println("  " + line.text());
    int runs = 1;
    while (!line.text().contains("●3")) {
      Thread.sleep(50);
      line = session.line();
      runs++;
    }
    print("all counts on the line, ms after the first run", (System.nanoTime() - start) / 1e6);
    print("by run", runs);
    System.out.println("  " + line.text());
    print("git processes before that line", calls(log));
  }

  private static void steady(GitSession session, Path log, int seconds) throws Exception {
    int before = calls(log);
    double slowest = 0;
    for (int i = 0; i < seconds * 2; i++) {
      slowest = Math.max(slowest, session.line().millis());
      Thread.sleep(500);
    }
    print("slowest of two lines a second for " + seconds + " s, ms", slowest);
    print("git processes in that time", calls(log) - before);
  }

  private static void next(GitSession session, Path work) throws Exception {
    GitSession.git(work, "switch", "--quiet", "--create", "topic");
    GitSession.Line line = session.line();
    print("next line after a switch, ms", line.millis());
    System.out.println("  " + line.text());
  }

  private static void fill(Path work, int files) throws IOException, InterruptedException {
    Files.createDirectories(work);
    GitSession.git(work, "init", "--quiet", "--initial-branch=main");
    Process importer = Processes.of("git", "-C", work.toString(), "fast-import", "--quiet").start();
    try (OutputStream stream = new BufferedOutputStream(importer.getOutputStream(), 1 << 20)) {
      write(stream, "commit refs/heads/main\ncommitter n <n@example.org> 1700000000 +0000\n");
      write(stream, "data 3\nall\n");
      for (int i = 0; i < files; i++) {
        String text = "file " + i + "\n";
        write(stream, "M 100644 inline folder" + i / FILES_IN_A_FOLDER + "/file" + i + "\n");
        write(stream, "data " + text.length() + "\n" + text + "\n");
      }
    }
    importer.waitFor();
    GitSession.git(work, "reset", "--quiet", "--hard");
    Files.writeString(work.resolve("folder0/file0"), "changed");
    Files.writeString(work.resolve("folder1/file100"), "changed");
    Files.writeString(work.resolve("new"), "new");
  }

  private static void write(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return a folder with a `git` that logs each of its runs}
  private static Path countingGit(Path scratch, Path log) throws IOException {
    Path bin = Files.createDirectory(scratch.resolve("bin"));
    Path git = bin.resolve("git");
    Files.writeString(git, "#!/bin/sh\necho \"$*\" >>" + log + "\nexec /usr/bin/git \"$@\"\n");
    Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
    return bin;
  }

  private static int calls(Path log) throws IOException {
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private static double status(Path work) throws IOException, InterruptedException {
    List<String> command = List.of("git", "-C", work.toString(), "status", "--porcelain=v2");
    long start = System.nanoTime();
    Process process = Processes.of(command).start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%-45s %8.1f%n", name, value);
  }
}

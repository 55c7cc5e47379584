import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/// Draws the pictures of the README from the output of `statusline preview`, cell by cell.
///
/// `java build/Pictures.java [IMAGE [FOLDER]]`, with a JDK 25, git and a monospaced font that has
/// the glyphs, such as DejaVu Sans Mono.
final class Pictures {
  private static final int COLUMNS = 112;
  private static final int MARGIN = 14;
  private static final Set<String> LIGHT = Set.of("paper", "linen", "glacier", "noon");

  private final Path image;
  private final Path home;

  private Pictures(Path image, Path home) {
    this.image = image.toAbsolutePath();
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path image = Path.of(arguments.length > 0 ? arguments[0] : "statusline-dist/target/statusline");
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "docs/pictures");
    Path home = Files.createTempDirectory("statusline-pictures");
    try {
      var pictures = new Pictures(image, home);
      pictures.createRepository();
      Files.createDirectories(folder);
      pictures.presets(folder.resolve("presets.png").toFile());
      pictures.themes(folder.resolve("themes.png").toFile());
    } finally {
      Folders.delete(home);
    }
  }

  private void presets(File file) throws Exception {
    List<Band> bands = new ArrayList<>();
    for (String preset : List.of("minimal", "standard", "compact", "full")) {
      bands.add(new Band(preset, false, preview(Map.of(), "--preset", preset)));
    }
    draw(bands, file);
  }

  private void themes(File file) throws Exception {
    List<Band> bands = new ArrayList<>();
    List<String> all = preview(Map.of("STATUSLINE_RENDERER_STYLE", "powerline"), "--all-themes");
    for (int i = 0; i + 1 < all.size(); i += 3) {
      bands.add(new Band(all.get(i), LIGHT.contains(all.get(i)), List.of(all.get(i + 1))));
    }
    draw(bands, file);
  }

  /// The lines of one sample with its name.
  private record Band(String name, boolean isLight, List<String> lines) {}

  private List<String> preview(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(image + "/bin/statusline", "preview"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--width", Integer.toString(COLUMNS)));
    var builder = new ProcessBuilder(command).directory(home.resolve("checkout").toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("COLORTERM", "truecolor");
    builder.environment().keySet().removeAll(Set.of("NO_COLOR", "CLAUDE_CONFIG_DIR"));
    builder.environment().putAll(variables);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("preview failed");
    }
    return out.lines().toList();
  }

  /// Creates a repository, so that the lines show a branch and changes.
  private void createRepository() throws Exception {
    Path checkout = Files.createDirectory(home.resolve("checkout"));
    git(checkout, "init", "--quiet", "--initial-branch=main");
    Files.writeString(checkout.resolve("cart.txt"), "one");
    git(checkout, "add", ".");
    git(checkout, "-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "-qm", "one");
    Files.writeString(checkout.resolve("cart.txt"), "two");
    Files.writeString(checkout.resolve("till.txt"), "new");
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    if (new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor() != 0) {
      throw new IOException("git failed");
    }
  }

  private static void draw(List<Band> bands, File file) throws IOException {
    int rows = bands.stream().mapToInt(band -> band.lines().size() + 1).sum();
    Canvas canvas = new Canvas(rows);
    int row = 0;
    for (Band band : bands) {
      canvas.background(row, band.lines().size() + 1, band.isLight());
      canvas.label(row++, band.name(), band.isLight());
      for (String line : band.lines()) {
        canvas.line(row++, line, band.isLight());
      }
    }
    ImageIO.write(canvas.picture(), "png", file);
    System.out.println(file + " " + file.length() + " bytes");
  }

  /// Draws the cells of a terminal.
  private static final class Canvas {
    private static final int POINTS = 17;
    private static final Color DARK = new Color(0x15181d);
    private static final Color PAPER = new Color(0xf7f5f0);

    private final Font font = new Font("DejaVu Sans Mono", Font.PLAIN, POINTS);
    private final BufferedImage picture;
    private final Graphics2D pen;
    private final int width;
    private final int height;

    Canvas(int rows) {
      var probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      width = probe.getFontMetrics(font).charWidth('m');
      height = probe.getFontMetrics(font).getHeight() + 4;
      picture =
          new BufferedImage(
              COLUMNS * width + 2 * MARGIN, rows * height + MARGIN, BufferedImage.TYPE_INT_RGB);
      pen = picture.createGraphics();
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(DARK);
      pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    }

    BufferedImage picture() {
      return picture;
    }

    void background(int row, int rows, boolean isLight) {
      pen.setColor(isLight ? PAPER : DARK);
      pen.fillRect(0, row * height, picture.getWidth(), rows * height + MARGIN);
    }

    void label(int row, String name, boolean isLight) {
      pen.setFont(font.deriveFont(POINTS - 4f));
      pen.setColor(isLight ? new Color(0x8a8577) : new Color(0x6b737d));
      pen.drawString(name, MARGIN, (row + 1) * height - 6);
    }

    void line(int row, String line, boolean isLight) {
      var ink = new Ink(isLight ? new Color(0x2b2b2b) : new Color(0xd0d4da));
      int column = 0;
      int at = 0;
      while (at < line.length()) {
        if (line.charAt(at) == '\u001b') {
          int end = line.indexOf('m', at);
          ink.apply(line.substring(at + 2, end));
          at = end + 1;
        } else {
          cell(row, column++, line.codePointAt(at), ink, isLight);
          at += Character.charCount(line.codePointAt(at));
        }
      }
    }

    private void cell(int row, int column, int glyph, Ink ink, boolean isLight) {
      int x = MARGIN + column * width;
      int y = row * height;
      if (ink.background != null) {
        pen.setColor(ink.background);
        pen.fillRect(x, y, width, height);
      }
      pen.setColor(ink.isFaint ? mixed(ink.color(), isLight ? PAPER : DARK) : ink.color());
      switch (glyph) {
        case '▌' -> pen.fillRect(x, y, width / 2, height);
        case '▐' -> pen.fillRect(x + width / 2, y, width - width / 2, height);
        default -> glyph(glyph, x, y);
      }
    }

    private void glyph(int glyph, int x, int y) {
      Font usedFont = font.canDisplay(glyph) ? font : new Font("DejaVu Sans", Font.PLAIN, POINTS);
      String text = Character.toString(glyph);
      int glyphWidth = pen.getFontMetrics(usedFont).stringWidth(text);
      // A glyph of another font can be wider than a cell.
      float shrink = glyphWidth > width ? (float) width / glyphWidth : 1;
      pen.setFont(usedFont.deriveFont(POINTS * shrink));
      pen.drawString(text, x, y + height - 7);
    }

    private static Color mixed(Color one, Color other) {
      return new Color(
          (one.getRed() + other.getRed()) / 2,
          (one.getGreen() + other.getGreen()) / 2,
          (one.getBlue() + other.getBlue()) / 2);
    }
  }

  /// The colours of the next glyph.
  private static final class Ink {
    /// The sixteen ANSI colours of most terminals.
    private static final int[] SIXTEEN = {
      0x000000, 0xd75f5f, 0x7fb56a, 0xd7a95f, 0x6a9fd7, 0xb08ad0, 0x5fb3b3, 0xc8ccd2,
      0x6b737d, 0xff8078, 0x9fd38a, 0xf0c674, 0x8abcf0, 0xcba6e8, 0x80d0d0, 0xf0f2f5
    };

    private final Color plain;
    private Color foreground;
    private Color background;
    private boolean isFaint;

    Ink(Color plain) {
      this.plain = plain;
    }

    Color color() {
      return foreground == null ? plain : foreground;
    }

    void apply(String parameters) {
      String[] numbers = parameters.isEmpty() ? new String[] {"0"} : parameters.split(";");
      for (int i = 0; i < numbers.length; i++) {
        int number = Integer.parseInt(numbers[i]);
        if ((number == 38 || number == 48) && numbers[i + 1].equals("2")) {
          Color color = color(numbers[i + 2], numbers[i + 3], numbers[i + 4]);
          foreground = number == 38 ? color : foreground;
          background = number == 48 ? color : background;
          i += 4;
        } else {
          simple(number);
        }
      }
    }

    private void simple(int number) {
      if (number == 0) {
        foreground = null;
        background = null;
        isFaint = false;
      } else if (number == 2) {
        isFaint = true;
      } else if (number >= 30 && number <= 37) {
        foreground = new Color(SIXTEEN[number - 30]);
      } else if (number >= 40 && number <= 47) {
        background = new Color(SIXTEEN[number - 40]);
      } else if (number >= 90 && number <= 97) {
        foreground = new Color(SIXTEEN[number - 82]);
      }
    }

    private static Color color(String red, String green, String blue) {
      return new Color(Integer.parseInt(red), Integer.parseInt(green), Integer.parseInt(blue));
    }
  }
}

package statusline.dist;

import static statusline.dist.Product.ROOT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// A document and the three facts that every line of it contains.
///
/// @param name name of the row
/// @param mark text in the row's session id and in its model or directory, but in no other row
/// @param json the document
/// @param model shown model
/// @param directory last name of the shown directory
/// @param percents shown percentage, or the glyph for an unknown one; two, separated by a slash, if
///     the minimal line shows less than the others
record ExpectedLine(
    String name, String mark, String json, String model, String directory, String percents) {
  private static final String REAL =
      """
      01-start-api-key | Opus 5.5 | w1 | –
      02-first-reply | Opus 5.5 | w1 | 2%
      03-after-bash-tool | Opus 5.5 | w1 | 2%
      04-after-write-and-edit-lines-added-removed | Opus 5.5 | w1 | 2%
      06-model-changed-to-sonnet | Sonnet 5.5 | w1 | 3%
      07-effort-high | Sonnet 5.5 | w1 | 3%
      08-renamed-session_name | Sonnet 5.5 | w1 | 3%
      09-after-clear-new-session_id | Sonnet 5.5 | w1 | –
      10-after-compact-current_usage-null | Sonnet 5.5 | w1 | –
      12-exceeds-200k | Sonnet 5.5 | w1 | 23%
      14-subscription-start-no-rate_limits | Opus 5.5 | w2 | –
      15-subscription-rate_limits-both | Opus 5.5 | w2 | 2%
      17-rate_limits-seven_day-only | Opus 5.5 | w2 | 2%
      19-agent-vim-repo-output_style | Opus 5.5 | w3 | –
      20-added_dirs | Opus 5.5 | w3 | 2%
      22-resumed-before-first-reply | Haiku 5.5 | w3 | 2%
      23-haiku-4-5-200k-no-effort | Haiku 4.5 | w3 | 8%
      25-linked-worktree-git_worktree | Haiku 5.5 | w3-linked | 2%
      27-prompt_cache-expired-warm-false | Opus 5.5 | w1 | 2%
      30-narrow-terminal-60-columns | Sonnet 5.5 | project | 2%
      """;

  /// `@` stands for the row's mark. Each document gets a session id.
  private static final String ODD =
      """
      the model alone | "model":{"display_name":"M @"} | M @ | | –
      an id for a name | "model":{"id":"claude-@","display_name":" "} | claude-@ | | –
      no model | "cwd":"/srv/@" | | @ | –
      a model of the wrong type | "model":["x"],"cwd":"/srv/@" | | @ | –
      a directory for a number | "workspace":{"current_dir":7},"cwd":"/srv/@" | | @ | –
      a relative directory | "workspace":{"current_dir":"x"},"cwd":"/srv/@" | | @ | –
      slashes behind it | "cwd":"/srv/@//" | | @ | –
      escapes | "model":{"display_name":"\\u00e9\\ud83d\\ude80 \\"@\\""},"cwd":"/\\/@\\u00e4" | é🚀 "@" | @ä | –
      wide letters | "model":{"display_name":"模型@"},"cwd":"/項目/@漢字" | 模型@ | @漢字 | –
      a window without a usage | "context_window":{"used_percentage":41,"current_usage":null},"cwd":"/@" | | @ | 41%
      a usage of zeros | "context_window":{"used_percentage":0,"current_usage":{"input_tokens":0}},"cwd":"/@" | | @ | –
      half a percent | "context_window":{"used_percentage":0.5},"cwd":"/@" | | @ | 1%
      nearly all | "context_window":{"used_percentage":99.5},"cwd":"/@" | | @ | 99%
      a percent below nothing | "context_window":{"used_percentage":-5},"cwd":"/@" | | @ | – / -5%
      a percent beyond all | "context_window":{"used_percentage":1e308},"cwd":"/@" | | @ | –
      a step back | "cwd":"/srv/@/sub/.." | | @ | –
      a little more than all | "context_window":{"used_percentage":100.00001},"cwd":"/@" | | @ | 100%
      in powers of ten | "context_window":{"used_percentage":1.2e1},"cwd":"/@" | | @ | 12%
      a percent as a text | "context_window":{"used_percentage":"42"},"cwd":"/@" | | @ | – / 42%
      names twice | "cwd":"/@","cwd":"/x","model":{"id":"m@","id":"x"},"model":{"id":"y"} | m@ | @ | –
      the same names elsewhere | "other":{"model":{"id":"x"},"cwd":"/x"},"model":{"id":"m@"} | m@ | | –
      blanks everywhere | \t "cwd" :\t "/@" , "model" : { "id" : "m@" } | m@ | @ | –
      a negative nothing | "context_window":{"used_percentage":-0.0},"cwd":"/@" | | @ | –
      more than a number | "context_window":{"used_percentage":99999999999999999999},"cwd":"/@" | | @ | –
      a window in a list | "context_window":[{"used_percentage":5}],"cwd":"/@" | | @ | –
      a name for a number | "model":{"id":"m@","display_name":5} | m@ | | –
      half a pair | "model":{"id":"m@\\ud800"},"cwd":"/@" | m@ | @ | –
      an escaped name | "m\\u006fdel":{"id":"m@"},"cwd":"/@" | m@ | @ | –
      a NUL in a path | "workspace":{"current_dir":"/x\\u0000y"},"cwd":"/@" | | @ | –
      the root | "model":{"id":"m@"},"cwd":"/" | m@ | / | –
      controls | "model":{"display_name":"m@\\u001b[2J\\u0007"},"cwd":"/a/@\\u202e" | m@ | @ | –
      """;

  /// {@return the whole table}
  static List<ExpectedLine> all() throws IOException {
    List<ExpectedLine> rows = new ArrayList<>();
    for (String line : REAL.lines().toList()) {
      rows.add(real(mark(rows.size()), line.split(" *\\| *", -1)));
    }
    for (String line : ODD.lines().toList()) {
      rows.add(odd(mark(rows.size()), line.split(" *\\| *", -1)));
    }
    return rows;
  }

  private static String mark(int row) {
    return "q" + row / 10 + row % 10 + "q";
  }

  private static ExpectedLine real(String mark, String[] cells) throws IOException {
    String file = "statusline-dist/src/test/resources/stdin/" + cells[0] + ".json";
    String json =
        Files.readString(ROOT.resolve(file))
            .replace("\"session_id\":\"", "\"session_id\":\"" + mark)
            .replaceAll("(\"(?:cwd|current_dir)\":\"[^\"]*)\"", "$1-" + mark + "\"");
    return new ExpectedLine(cells[0], mark, json, cells[1], cells[2] + "-" + mark, cells[3]);
  }

  private static ExpectedLine odd(String mark, String[] cells) {
    String json = "{\"session_id\":\"" + mark + "\"," + cells[1].replace("@", mark) + "}";
    String model = cells[2].replace("@", mark);
    return new ExpectedLine(cells[0], mark, json, model, cells[3].replace("@", mark), cells[4]);
  }

  /// {@return the percentage in the line of a source}
  String percent(LineSource source) {
    String[] all = percents.split(" / ", -1);
    return source == LineSource.MINIMAL ? all[0] : all[all.length - 1];
  }

  byte[] document() {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}

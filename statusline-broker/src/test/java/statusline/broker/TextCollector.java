package statusline.broker;

import statusline.api.ReportSink;

/// Collects the text of a report.
record TextCollector(StringBuilder text) implements ReportSink {
  @Override
  public void text(CharSequence part) {
    text.append(part);
  }

  @Override
  public void progress(long done, long total) {}
}

package statusline.module.model;

/// The last two replies of a session.
///
/// @param last the latest; {@link Reply#NONE} before the first
/// @param before the one before it
record Replies(Reply last, Reply before) {
  static final Replies NONE = new Replies(Reply.NONE, Reply.NONE);

  /// {@return them with one more record, which may be another block of the last one}
  Replies with(Reply reply) {
    boolean isSame = !reply.id().isEmpty() && reply.id().equals(last.id());
    return new Replies(reply, isSame ? before : last);
  }
}

package statusline.module.model;

/// The last two replies of a session.
///
/// @param last latest reply; {@link Reply#NONE} before the first
/// @param before the reply before it
record Replies(Reply last, Reply before) {
  static final Replies NONE = new Replies(Reply.NONE, Reply.NONE);

  /// {@return the replies with one more record, which may be another block of the latest reply}
  Replies with(Reply reply) {
    boolean isSame = !reply.id().isEmpty() && reply.id().equals(last.id());
    return new Replies(reply, isSame ? before : last);
  }
}

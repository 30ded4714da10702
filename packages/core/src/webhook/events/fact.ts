/** What is known of an event before its body is read. */
export interface WebhookFact {
  /** `before`: the service waits for the answer, which decides. `after`: it tells what was done, and reads no more than that it arrived. */
  readonly kind: 'before' | 'after'
  /**
   * The first and the last code of the app's own that an answer may refuse with, besides 1. Where it may have a `ResultItem`, the codes
   * are those of single accounts, without 1: a code of the answer as a whole then refuses nobody.
   */
  readonly codes?: readonly [first: number, last: number]
  /** Whether an answer of 2 drops the message in silence: its sender is told that it was sent. */
  readonly drop?: true
  /** What an answer may have besides its code, such as another `MsgBody`. */
  readonly changes?: readonly string[]
  /**
   * By what the same event is known when it comes again: fields of the body, and `List[].Field` for each item of a list. Absent, or
   * where the body lacks one of them: by the whole body, if its `EventTime` is in milliseconds or it has a `CtxcbRequestId`; else it is never taken for one
   * that came before. Events of the kind `before` are judged each time. A number or a time of 0 names nothing; what is counted may be 0.
   *
   * In a group they name a time besides the number: one that was destroyed and made again with the same id counts from 1 again. Two
   * read reports are the same where reader, peer, `LastReadTime` and `UnreadMsgNum` are, however many came in that second: the second
   * one says nothing new. `WebhookContext.key` begins with the app, so that those of two apps differ.
   */
  readonly key?: readonly string[]
}

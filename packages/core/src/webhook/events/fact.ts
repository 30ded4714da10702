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
   * By what the same event is known when it comes again: fields of the body, `List[].Field` for each item of a list, and `pair`
   * for `From_Account` and `To_Account` in either order. Absent: by the whole body. Events of the kind `before` are judged each time.
   */
  readonly key?: readonly string[]
}

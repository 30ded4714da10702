/** What a handler throws to refuse a request: it becomes an answer with `ActionStatus` `FAIL`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** Tencent's `ErrorCode`. */
  readonly code: number

  /** Makes a refusal from Tencent's code and a text for the person who reads the answer. */
  constructor(code: number, info: string) {
    super(info)
    this.code = code
  }
}

import type { ExplanationView } from './log.ts'

/** What came of something that the page asked the API to do. */
export interface ActionResult {
  /** `ErrorCode` of the answer: 0 is success. */
  readonly errorCode: number
  /** `ErrorInfo` of the answer. */
  readonly errorInfo: string
  /** Why it was refused; absent when it was not. */
  readonly explanation?: ExplanationView
}

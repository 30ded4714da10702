/** What the tests are told from outside. */
export interface Given {
  /** Where a service with a busy help desk is. */
  readonly url: string
  readonly secretKey: string
}

declare const GIVEN: Given

/** What the tests are told from outside; written into their bundle. */
export const given: Given = GIVEN

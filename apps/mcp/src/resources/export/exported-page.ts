import type { CoverageOut } from '../../tools/search/coverage-out.ts'
import type { MessageToExport } from './exported-message.ts'

/** What is exported. */
export interface ExportQuestion {
  readonly kind: 'conversation' | 'group' | 'search'
  readonly account?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  /** Words. */
  readonly query?: string | undefined
  readonly since: string
  /** `undefined`: up to now. */
  readonly until?: string | undefined
}

/** What was read for one address. */
export interface ExportedPage {
  /** Oldest first. */
  readonly messages: readonly MessageToExport[]
  readonly window: { readonly from: string; readonly to: string; readonly zone: string }
  /** Where older ones go on; `undefined`: these were the last. */
  readonly next: unknown
  /** What of the time was searched, where an archive was. */
  readonly coverage?: CoverageOut | undefined
  /** What is not among the messages, in words. */
  readonly missing: readonly string[]
}

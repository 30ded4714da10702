/** What is different from the service, in each language that the README is in. */
export interface CoverageNote {
  readonly en: string
  /** Simplified Chinese. */
  readonly zh: string
}

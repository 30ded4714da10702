/** When something happened, as most events tell it. */
export interface EventTime {
  /** In unix milliseconds. Documented as an integer; samples up to 2024 have a text of digits, newer ones a number. */
  readonly EventTime?: number | string | undefined
}

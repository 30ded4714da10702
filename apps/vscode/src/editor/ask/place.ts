/** The answer of somebody who wants to go back to the question before. */
export const back: unique symbol = Symbol('back')

/** What a question is answered with; `undefined` when the person gave it up. */
export type Answer<Value> = Value | typeof back | undefined

/** Where a question stands. */
export interface Place {
  /** What is asked, above the field. */
  readonly title: string
  /** Which question of a row of them it is, from 1. @default no row */
  readonly step?: number | undefined
  /** How many there are. */
  readonly steps?: number | undefined
}

/** Whether there is a question before this one. */
export function hasBack({ step = 1 }: Place): boolean {
  return step > 1
}

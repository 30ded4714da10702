import { Refusal } from './refusal.ts'

/** How many entries a list may have, and the code where it has another number. */
export interface CountRule {
  /** The most that the service takes at once. */
  readonly most: number
  /** The code for none and for too many. */
  readonly code: number
}

/** Returns a list that has at least one entry and not too many; refuses any other. */
export function counted<T>(name: string, items: readonly T[], { most, code }: CountRule): readonly T[] {
  if (items.length > 0 && items.length <= most) return items
  throw new Refusal(code, `${name} has ${items.length} entries, not 1 to ${most}`)
}

/** As {@link CountRule}, where the service has a code for each. */
export interface CountCodes {
  /** The most that the service takes at once. */
  readonly most: number
  /** The code where there is no entry. */
  readonly none: number
  /** The code where there are too many. */
  readonly tooMany: number
}

/** As {@link counted}, with a code for each fault. */
export function countedApart<T>(name: string, items: readonly T[], codes: CountCodes): readonly T[] {
  if (items.length === 0) throw new Refusal(codes.none, `${name} has no entry`)
  if (items.length <= codes.most) return items
  throw new Refusal(codes.tooMany, `${name} has ${items.length} entries, more than ${codes.most}`)
}

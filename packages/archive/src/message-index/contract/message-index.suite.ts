import { describe } from 'vitest'
import type { MessageIndex } from '../message-index.ts'
import { describeAround } from './around.suite.ts'
import { describeChanges } from './changes.suite.ts'
import { describeCopies } from './copies.suite.ts'
import { describeFilters } from './filters.suite.ts'
import { describeHours } from './hours.suite.ts'
import { describeInput } from './input.suite.ts'
import { describeLiveMessages } from './live-messages.suite.ts'
import { describeMessages } from './messages.suite.ts'
import { describeNumberedAgain } from './numbered-again.suite.ts'
import { openingBy, type SomeOf } from './open-index.suite.ts'
import { describeOrder } from './order.suite.ts'
import { describePages } from './pages.suite.ts'
import { describeUndated } from './undated.suite.ts'
import { describeIndex } from './whole-index.suite.ts'
import { describeWords } from './words.suite.ts'

/** What every index must do; each engine runs it. @param someOf all rows of long tables, unless an engine takes long */
export function describeMessageIndex(name: string, make: () => Promise<MessageIndex>, someOf?: SomeOf): void {
  describe(`${name} as a message index`, () => {
    const opening = openingBy(make, someOf)
    describeHours(opening)
    describeCopies(opening)
    describeNumberedAgain(opening)
    describeMessages(opening)
    describeWords(opening)
    describeFilters(opening)
    describeOrder(opening)
    describePages(opening)
    describeLiveMessages(opening)
    describeUndated(opening)
    describeChanges(opening)
    describeAround(opening)
    describeIndex(opening)
    describeInput(opening)
  })
}

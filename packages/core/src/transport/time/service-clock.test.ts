import { expect, test } from 'vitest'
import { ServiceClock } from './service-clock.ts'

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], ['1700000000000']])(
  'a clock that gives %s is refused by name',
  (value) => {
    const clock = new ServiceClock(() => value as number)
    expect(() => clock.now()).toThrow(/^now must return milliseconds since 1970, but returned/)
  },
)

import { make } from '../elements/dom.ts'
import { moment, shortDate } from '../language/format.ts'

/** A day, with the exact time on demand; nothing for unix second 0. */
export function dayOf(seconds: number): HTMLElement | undefined {
  if (seconds === 0) return undefined
  return make('time', { title: moment(seconds * 1000) }, shortDate(seconds * 1000))
}

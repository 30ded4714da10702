import type { Route } from '../../services/route.ts'
import type { Incoming } from '../incoming.ts'

/** Counts the call, in its second; refuses it when the command was called too often. */
export function countCall({ app }: Incoming, { path, rate }: Route, now: number): void {
  app.rateLimits.count(path, now, rate)
}

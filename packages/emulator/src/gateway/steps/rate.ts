import type { Route } from '../../services/route.ts'
import { tellOverLimit } from '../../webhooks/events/alert.ts'
import type { Incoming } from '../incoming.ts'
import { defaultRate } from '../rate-limits.ts'

/** Counts the call, in its second; refuses it when the command was called too often. */
export function countCall({ app }: Incoming, { path, rate = defaultRate }: Route, now: number): void {
  const calls = app.rateLimits.count(path, now, rate)
  tellOverLimit(app.webhooks, path, calls, rate)
}

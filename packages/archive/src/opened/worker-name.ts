import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { outOfRange, wrongType } from '@timkit/core/internal'

const mostWorkers = 256
const pattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** Refuses what cannot be the name of a worker. */
export function checkWorkerName(value: unknown, name: string): void {
  if (typeof value !== 'string') throw wrongType(name, 'must be a text: what the worker is called')
  if (!pattern.test(value))
    throw outOfRange(
      name,
      `must be 1 to 100 letters, digits, _ and -, and begin with one of the first two: got ${JSON.stringify(value)}`,
    )
}

/** Refuses what cannot be a number of threads. */
export function checkWorkers(value: unknown, name: string): void {
  if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > mostWorkers)
    throw outOfRange(name, `must be a whole number from 0 to ${mostWorkers}: got ${String(value)}`)
}

/** A name that no other worker has: of machine, process, and chance. */
export function newWorkerName(): string {
  const host = hostname()
    .replaceAll(/[^A-Za-z0-9_-]/g, '-')
    .replace(/^[_-]+/, '')
    .slice(0, 60)
  return `${host || 'worker'}-${process.pid}-${randomBytes(3).toString('hex')}`
}

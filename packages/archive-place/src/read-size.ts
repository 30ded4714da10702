import { UsageError } from '@timkit/command-line'
import type { PlaceSurroundings } from './place-flags.ts'

const units: Readonly<Record<string, number>> = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3, tb: 1024 ** 4 }

/** Finds how many bytes a text such as `500MB` or `10GB` says, 1024 to the next unit; `undefined` when it says none. */
export function sizeOf(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?) ?([kmgt]b)$/i.exec(text.trim()) ?? []
  const bytes = Math.round(Number(count) * (units[unit.toLowerCase()] ?? Number.NaN))
  return bytes > 0 ? bytes : undefined
}

/**
 * Reads how much there may be, in bytes.
 *
 * @param name what the error calls it
 * @throws {UsageError} It says none.
 */
export function readSize(text: string, name: string, t: PlaceSurroundings['t']): number {
  const bytes = sizeOf(text)
  if (bytes !== undefined) return bytes
  throw new UsageError(
    t({
      en: `${name} is "${text}": give a size, as in 500MB or 10GB`,
      zh: `${name} 是“${text}”：请写大小，例如 500MB 或 10GB`,
    }),
  )
}

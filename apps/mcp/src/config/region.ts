import { didYouMean, UsageError } from '@timkit/command-line'
import { type Region, regions } from '@timkit/core'

/** Reads the name of a region. */
export function readRegion(text: string): Region {
  if (isRegion(text)) return text
  const known = Object.keys(regions)
  throw new UsageError(`There is no region "${text}"${didYouMean(text, known)} Regions: ${known.join(', ')}`)
}

function isRegion(text: string): text is Region {
  return Object.hasOwn(regions, text)
}

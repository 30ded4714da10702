import { outOfRange, show } from '../../check.ts'

/** The name of a data centre. */
export type Region =
  | 'china'
  | 'singapore'
  | 'seoul'
  | 'tokyo'
  | 'frankfurt'
  | 'silicon-valley'
  | 'jakarta'
  | 'mumbai'
  | 'riyadh'

/** All of them; their hosts are in regions.ts, which comes with the first call. */
const names: readonly Region[] = [
  'china',
  'singapore',
  'seoul',
  'tokyo',
  'frankfurt',
  'silicon-valley',
  'jakarta',
  'mumbai',
  'riyadh',
]

/** The regions of which no second host is documented. */
export const withoutBackup: readonly Region[] = ['riyadh']

/** Whether a value is the name of a region. */
export function isRegion(value: unknown): value is Region {
  return (names as readonly unknown[]).includes(value)
}

/** Refuses what is not the name of a region. */
export function checkRegion(value: unknown, option: string): asserts value is Region {
  if (isRegion(value)) return
  throw outOfRange(option, `is ${show(value)}, but must be one of ${names.join(', ')}`)
}

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

/** The hosts of one data centre. */
export interface RegionHosts {
  /** The host that serves the region. */
  readonly host: string
  /** The documented second host for the same region, where there is one. */
  readonly backup?: string
}

/** The hosts of a region outside of China, by the part of their names that tells it. */
function hostsOf(code: string): RegionHosts {
  return { host: `adminapi${code}.im.qcloud.com`, backup: `adminapi${code}.my-imcloud.com` }
}

/**
 * Where Tencent serves the REST API. An app lives in one region, chosen when it was created; the host of
 * another one refuses its SDKAppID.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34620
 * @see https://trtc.io/document/43087 for Riyadh
 */
export const regions: Readonly<Record<Region, RegionHosts>> = {
  /** Mainland China, the default of the console. */
  china: { host: 'console.tim.qq.com', backup: 'adminapi.my-imcloud.com' },
  singapore: hostsOf('sgp'),
  seoul: hostsOf('kr'),
  tokyo: hostsOf('jpn'),
  frankfurt: hostsOf('ger'),
  'silicon-valley': hostsOf('usa'),
  jakarta: hostsOf('idn'),
  /** No longer offered to new apps since 2024. */
  mumbai: hostsOf('ind'),
  /** Its page names no second host. */
  riyadh: { host: 'adminapiksa.im.qcloud.com' },
}

/** Whether a value is the name of a region. */
export function isRegion(value: unknown): value is Region {
  return typeof value === 'string' && Object.hasOwn(regions, value)
}

/** Refuses what is not the name of a region. */
export function checkRegion(value: unknown, option: string): asserts value is Region {
  if (isRegion(value)) return
  throw outOfRange(option, `is ${show(value)}, but must be one of ${Object.keys(regions).join(', ')}`)
}

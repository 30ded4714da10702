import type { Region } from './region.ts'

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

/** A region, and whether its second host takes over for the first. */
export interface RegionChoice {
  readonly region: Region
  readonly failover: boolean
}

/** The addresses to call: the second one while the first is out of reach. */
export function regionUrls({ region, failover }: RegionChoice): [string, ...string[]] {
  const { host, backup } = regions[region]
  const urls: [string, ...string[]] = [`https://${host}`]
  if (failover && backup !== undefined) urls.push(`https://${backup}`)
  return urls
}

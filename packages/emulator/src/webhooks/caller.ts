import { outOfRange, wrongType } from '@timkit/core/internal'
import { show } from '../values/show.ts'

/**
 * What webhooks call the device of a user in `OptPlatform`.
 * @see https://www.tencentcloud.com/document/product/1047/34365
 */
export const devicePlatforms = ['Web', 'Android', 'iOS', 'Windows', 'Mac', 'iPad', 'Unknown'] as const

/** What a user has in hand, as webhooks call it. */
export type DevicePlatform = (typeof devicePlatforms)[number]

/** Where something is done. */
export interface DeviceOptions {
  /**
   * `OptPlatform` of what it triggers.
   * @default 'Web'
   */
  readonly platform?: DevicePlatform | undefined
  /**
   * `ClientIP` of what it triggers: an IPv4 or IPv6 address.
   * @default '127.0.0.1'
   */
  readonly clientIp?: string | undefined
}

/** Who webhooks that are sent by hand say that it was. */
export interface WebhookCallerOptions {
  /**
   * `OptPlatform`: a device, `RESTAPI` for a server, or any other word, such as one that Tencent may add.
   * @default 'Web'
   */
  readonly platform?: DevicePlatform | 'RESTAPI' | (string & {}) | undefined
  /**
   * `ClientIP`: an IPv4 or IPv6 address.
   * @default '127.0.0.1'
   */
  readonly clientIp?: string | undefined
}

/** How a webhook is sent by hand. */
export interface WebhookSendOptions extends WebhookCallerOptions, WebhookResendOptions {}

/** How a delivery is sent once more. */
export interface WebhookResendOptions {
  /**
   * Whether the `faults` of the emulator happen to it, each as often as its rule says: also to events that nothing of the emulator
   * triggers. But `overtaken` does not: what is sent by hand comes in the order in which it is sent.
   * @default false
   */
  readonly faults?: boolean | undefined
}

/** Who did what a receiver is asked or told about. */
export interface Caller {
  /** `OptPlatform`: `RESTAPI` for calls of the server API. */
  readonly platform: string
  /** `ClientIP`: where the call came from. */
  readonly clientIp: string
}

/** Who does what nobody called for. */
export const nobody: Caller = { platform: 'RESTAPI', clientIp: '127.0.0.1' }

/** A page in a browser of this machine, as that of the emulator is. */
const browser = { platform: 'Web', clientIp: '127.0.0.1' } as const
/** Any word that an address can have as it is, and a table too. */
const word = /^[\w.-]{1,32}$/

/** Whether a value is a device that Tencent documents. */
export function isDevicePlatform(value: unknown): value is DevicePlatform {
  return devicePlatforms.some((platform) => platform === value)
}

/** Checks where a user does something, and fills in the defaults. */
export function checkDevice({ platform = browser.platform, clientIp }: DeviceOptions): Caller {
  if (isDevicePlatform(platform)) return { platform, clientIp: checkAddress(clientIp) }
  const hint = (platform as unknown) === 'RESTAPI' ? ': a server calls the API instead' : ''
  throw outOfRange('platform', `must be one of ${devicePlatforms.join(', ')}, not ${show(platform)}${hint}`)
}

/** Checks who a webhook that is sent by hand says that it was, and fills in the defaults. */
export function checkCaller({ platform = browser.platform, clientIp }: WebhookCallerOptions): Caller {
  if (typeof platform !== 'string' || !word.test(platform))
    throw wrongType(
      'platform',
      `must be RESTAPI, ${devicePlatforms.join(', ')}, or another word of up to 32 letters, not ${show(platform)}`,
    )
  return { platform, clientIp: checkAddress(clientIp) }
}

function checkAddress(address: unknown = browser.clientIp): string {
  if (typeof address === 'string' && isAddress(address)) return address
  throw wrongType('clientIp', `must be an IPv4 or IPv6 address such as 203.0.113.7, not ${show(address)}`)
}

function isAddress(text: string): boolean {
  // A URL takes shorter forms of an IPv4 address, too, and writes them out.
  if (/^[\d.]+$/.test(text))
    return URL.canParse(`http://${text}/`) && new URL(`http://${text}/`).hostname === text
  return /^[\da-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`)
}

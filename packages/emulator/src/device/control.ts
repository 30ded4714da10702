import type { Fields } from '../values/json-object.ts'
import type { DeviceOptions } from '../webhooks/caller.ts'
import type { Device, DeviceChat, DeviceMessage } from './device.ts'

/** Gives a device of a user. */
export type GiveDevice = (account: string, options?: DeviceOptions) => Device

/** Does something on a device; gives what to answer besides the state. */
type DeviceAction = (device: GiveDevice, body: Fields) => Promise<Fields>

/** What users can do over HTTP, by the last part of the path. What is given is checked where it is used. */
export const deviceActions: ReadonlyMap<string, DeviceAction> = new Map<string, DeviceAction>([
  [
    'say',
    async (give, body) => {
      const { device, what } = split(give, body)
      return { answer: await device.say(what as DeviceMessage) }
    },
  ],
  [
    'read',
    async (give, body) => {
      const { device, what } = split(give, body)
      return { answer: await device.read(what as DeviceChat) }
    },
  ],
])

function split(
  give: GiveDevice,
  { account, platform, clientIp, ...what }: Fields,
): { readonly device: Device; readonly what: object } {
  return { device: give(account as string, { platform, clientIp } as DeviceOptions), what }
}

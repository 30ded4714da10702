import { type App, createApp, text } from '../app.ts'
import type { ErrorRows } from './run.ts'

const peers = Array.from({ length: 51 }, (_, index) => `peer${index}`)
const pins = peers.map((To_Account) => ({ Type: 1, To_Account }) as const)
const pin = { From_Account: 'alice', OperationType: 1, RecentContactItem: pins.slice(50) }

/** The rows of the command that pins conversations. */
export const documented: ErrorRows = {
  'recentcontact/top': {
    50001: [{ ...pin, From_Account: 'nobody' }],
    50002: [
      { ...pin, From_Account: undefined },
      { ...pin, OperationType: 3 },
      { ...pin, OperationType: undefined },
      { ...pin, RecentContactItem: undefined },
      { ...pin, RecentContactItem: [] },
      { ...pin, RecentContactItem: [{ Type: 3, To_Account: 'peer1' }] },
      { ...pin, RecentContactItem: [{ Type: 2 }] },
    ],
    50003: 'admin',
    50004: 'inside',
    50005: 'inside',
    51012: [pin],
  },
}

/** An app in which alice has 51 conversations and has pinned as many as she may. */
export async function withPins(): Promise<App> {
  const app = await createApp(['alice', ...peers])
  for (const From_Account of peers)
    await app.call('openim/sendmsg', { From_Account, To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') })
  const RecentContactItem = pins.slice(0, 50)
  await app.call('recentcontact/top', { From_Account: 'alice', OperationType: 1, RecentContactItem })
  return app
}

import type { Emulator } from '../src/index.ts'
import { addMember } from '../src/world/records/group.ts'
import { type App, createApp } from './app.ts'

/** An app with an AVChatRoom "tea" of alice, who is offline; bob and carol are online in it, dave is not there. */
export async function withRoom(): Promise<App> {
  const app = await createApp(['alice', 'bob', 'carol', 'dave'])
  const group = { Type: 'AVChatRoom', Name: 'tea', GroupId: 'tea', Owner_Account: 'alice' } as const
  await app.call('group_open_http_svc/create_group', group)
  enter(app.emulator, ['bob', 'carol'])
  return app
}

/** Accounts come online and into the room, one after the other. */
export function enter({ world, now }: Emulator, ids: readonly string[], id = 'tea'): void {
  const room = world.groups.get(id)
  if (room === undefined) throw new Error('there is no room to come into')
  for (const id of ids) {
    const account = world.addAccount(id)
    account.presence = { status: 'Online', platforms: ['Web'] }
    addMember(room, account, 'Member', Math.floor(now() / 1000))
  }
}

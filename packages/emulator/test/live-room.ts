import { addMember } from '../src/world/group.ts'
import { type App, createApp } from './app.ts'

/** An app with an AVChatRoom "tea" of alice, who is offline; bob and carol are online in it, dave is not there. */
export async function withRoom(): Promise<App> {
  const app = await createApp(['alice', 'bob', 'carol', 'dave'])
  const group = { Type: 'AVChatRoom', Name: 'tea', GroupId: 'tea', Owner_Account: 'alice' } as const
  await app.call('group_open_http_svc/create_group', group)
  const { accounts, groups } = app.emulator.world
  const room = groups.get('tea')
  for (const id of ['bob', 'carol']) {
    const account = accounts.get(id)
    if (room === undefined || account === undefined) continue
    account.presence = { status: 'Online', platforms: ['Web'] }
    addMember(room, account, 'Member', app.second())
  }
  return app
}

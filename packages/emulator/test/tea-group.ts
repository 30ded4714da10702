import { type App, createApp, text } from './app.ts'

/** An app with alice, bob and carol, and a group "tea": alice owns it, bob is an admin, carol is not in it. */
export async function withTea(type = 'Public', options = {}): Promise<App> {
  const app = await createApp(['alice', 'bob', 'carol'], options)
  await app.call('group_open_http_svc/create_group', {
    Type: type,
    Name: 'tea',
    GroupId: 'tea',
    Owner_Account: 'alice',
    ...(type !== 'AVChatRoom' && {
      MemberList: [{ Member_Account: 'bob', Role: 'Admin' as const }, { Member_Account: 'alice' }],
    }),
  })
  return app
}

/** Lets bob send a message to the group. */
export const say = (app: App, Random: number, content = `message ${Random}`, change = {}) =>
  app.call('group_open_http_svc/send_group_msg', {
    GroupId: 'tea',
    From_Account: 'bob',
    Random,
    MsgBody: text(content),
    ...change,
  })

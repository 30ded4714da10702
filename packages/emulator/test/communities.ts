import { type App, createApp } from './app.ts'

/** An app with amy, bob and cat, a community of amy and bob that has topics, and groups that have none. */
export async function withCommunity(): Promise<App> {
  const app = await createApp(['amy', 'bob', 'cat'])
  const make = (GroupId: string, Type: 'Public' | 'Community', SupportTopic: 0 | 1) =>
    app.call('group_open_http_svc/create_group', {
      GroupId,
      Type,
      Name: GroupId,
      Owner_Account: 'amy',
      MemberList: [{ Member_Account: 'bob' }],
      ...(Type === 'Community' && { SupportTopic }),
    })
  await make('town', 'Community', 1)
  await make('plain', 'Community', 0)
  await make('public', 'Public', 0)
  return app
}

/** The same, with a topic and a permission group in the community. */
export async function withTopic(): Promise<App> {
  const app = await withCommunity()
  const GroupId = 'town'
  await app.call('million_group_open_http_svc/create_topic', {
    GroupId,
    TopicId: 'town@TOPIC#_tea',
    TopicName: 'Tea',
  })
  await app.call('group_open_http_svc/create_permission_group', {
    GroupId,
    PermissionGroupId: '@PMG#_hosts',
    PermissionGroupName: 'Hosts',
    Permission: 5,
  })
  return app
}

/** What every command about a community refuses, with the code. */
export const wrongGroups: readonly [number, object][] = [
  [10004, {}],
  [10010, { GroupId: 'nope' }],
  [10015, { GroupId: 'x'.repeat(49) }],
  [10007, { GroupId: 'public' }],
  [10007, { GroupId: 'plain' }],
]

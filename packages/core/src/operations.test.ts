import { expect, test } from 'vitest'
import { credentials } from '../test/answering-client.ts'
import { TimClient } from './client.ts'

const sent: string[] = []
const client = new TimClient({
  ...credentials,
  fetch: (url) => {
    sent.push(url)
    return Promise.reject(new Error('nothing is to be sent'))
  },
})

/** Calls an operation as a program in plain JavaScript may: with any arguments. */
async function call(operation: keyof TimClient, args: readonly unknown[]): Promise<unknown> {
  const made = (client[operation] as (...args: readonly unknown[]) => unknown).apply(client, [...args])
  if (typeof made !== 'object' || made === null || !(Symbol.asyncIterator in made)) return await made
  for await (const item of made as AsyncIterable<unknown>) return item
  return undefined
}

const pair = { operatorAccount: 'alice', peerAccount: 'bob' }
const tea = { type: 'group', groupId: 'tea' }
const cursor = null

test.each<[keyof TimClient, readonly unknown[], RegExp]>([
  ['unreadTotal', [], /^account must be a UserID, .* but is undefined$/],
  ['unreadTotal', [null], /^account must be/],
  ['unreadTotal', ['alice', null], /^options must be an object, but is null$/],
  ['unreadCounts', [], /^account must be/],
  ['unreadCounts', ['shop_lin'], /^peers must be a list, but is undefined$/],
  ['unreadCounts', ['shop_lin', undefined], /^peers must be a list, but is undefined$/],
  ['unreadCounts', ['shop_lin', 'alice'], /^peers must be a list, but is "alice"$/],
  ['unreadCounts', ['shop_lin', ['alice', null]], /^peers\[1\] must be a UserID/],
  ['unreadCounts', ['shop_lin', ['alice'], { timeout: Number.NaN }], /^timeout must be/],
  ['roamingMessages', [{ ...pair, signal: AbortSignal.abort() }], /^signal belongs into the second argument/],
  ['roamingMessages', [{ ...pair, minTime: 1 }], /^minTime is called since$/],
  ['groupMessages', [{ groupId: 'tea', maxTime: 1 }], /^maxTime is called until$/],
  ['messages', [{ chat: tea, retry: false }], /^retry belongs into the second argument/],
  ['historyFiles', [{ chatType: 'c2c', hour: '2026112209', timeout: 1 }], /^timeout belongs into/],
  ['historyMessages', [{ chatType: 'c2c', hour: '2026112209', signal: 1 }], /^signal belongs into/],
  ['historyRange', [{ since: '2026112209', until: '2026112209', totalTimeout: 1 }], /^totalTimeout belongs/],
  [
    'historyMessages',
    [{ chatType: 'c2c', hour: '2026112209', cursor: 'x' }],
    /^cursor belongs into the second/,
  ],
  ['historyMessages', [{ chatType: 'c2c', hour: '2026112209', maxBytes: 1 }], /^maxBytes belongs into/],
  ['historyFiles', [{ chatType: 'c2c', hour: '2026112209', onSkipped: null }], /^onSkipped belongs into/],
  ['historyRange', [{ since: '2026112209', until: '2026112209', chatType: 'c2c' }], /^chatType is called/],
  [
    'historyRange',
    [{ since: '2026112209', until: '2026112209', chatTypes: null }],
    /^chatTypes must be a list/,
  ],
  ['historyRange', [{ since: '2026112209' }, { until: '2026112209' }], /^until /],
  [
    'paginate',
    ['recentcontact/get_list', { From_Account: 'a', cursor: 'x' }],
    /^cursor belongs into the second/,
  ],
  ['paginate', ['recentcontact/get_list', { From_Account: 'a', onResponse: null }], /^onResponse belongs/],
  ['send', [{ from: 'alice', to: 'bob', body: 'Hi', timeout: 1 }], /^timeout belongs into the second/],
  ['send', [{ from: 'alice', to: 'bob', body: 'Hi' }, { id: 'x' }], /^id belongs into the first argument$/],
  ['send', [{ from: 'alice', to: 'bob', body: 'Hi' }, { onlineOnly: true }], /^onlineOnly belongs into/],
  ['send', [{ from: 'alice', to: 'bob', body: '' }], /^body must not be empty/],
  [
    'send',
    [{ from: 'alice', to: 'bob', body: 5 }],
    /^body must be a text or an array of elements, but is 5$/,
  ],
  ['messages', [{ chat: tea }, { cursor: 'x' }], /^cursor belongs into the first argument$/],
  [
    'messages',
    [{ chat: { type: 'c2c', peer: 'bob' }, account: 'a' }, { since: 1 }],
    /^since belongs into the first/,
  ],
  ['roamingMessages', [pair, { order: 'oldest-first' }], /^order belongs into the first/],
  ['groupMessages', [{ groupId: 'tea' }, { pageSize: 5 }], /^pageSize belongs into the first/],
  ['accountNames', [], /^accounts must be a list/],
  ['accountNames', ['alice'], /^accounts must be a list, but is "alice"$/],
  ['accountNames', [[7]], /^accounts\[0\] must be a UserID/],
  ['groupNames', [], /^groupIds must be a list/],
  ['groupNames', ['tea'], /^groupIds must be a list, but is "tea"$/],
  ['groupNames', [[null]], /^groupIds\[0\] must be the id of a group/],
  ['roamingMessages', [], /^query must be an object, but is undefined$/],
  ['roamingMessages', ['alice', 'bob'], /^query must be an object, but is "alice"$/],
  ['roamingMessages', [{}], /^operatorAccount must be a UserID/],
  ['roamingMessages', [{ ...pair, cursor }], /^cursor must be the text/],
  ['groupMessages', [], /^query must be an object/],
  ['groupMessages', [{}], /^groupId must be the id of a group/],
  ['groupMessages', [{ groupId: 'tea', cursor }], /^cursor must be the text/],
  ['messages', [], /^query must be an object/],
  [
    'messages',
    [{}],
    /^chat must be { type: "c2c", peer } or { type: "group", groupId }, but it is undefined$/,
  ],
  ['messages', [{ chat: 'bob' }], /^chat must be .*, but it is "bob"$/],
  ['messages', [{ chat: { type: 'C2C', peer: 'bob' } }], /^chat must be .*, but its type is "C2C"$/],
  ['messages', [{ chat: { type: 'c2c' } }], /^chat.peer must be a UserID/],
  ['messages', [{ chat: { type: 'c2c', peer: 'bob' } }], /^account must be a UserID, .* but is undefined$/],
  ['messages', [{ chat: { type: 'group' } }], /^chat.groupId must be the id of a group/],
  ['messages', [{ chat: tea, account: '' }], /^account must be a UserID/],
  ['messages', [{ chat: tea, cursor }], /^cursor must be the text/],
  ['messages', [{ chat: tea, pageSize: 21 }], /^pageSize must be from 1 to 20/],
  ['messages', [{ chat: tea, includeRecalled: 1 }], /^includeRecalled must be true or false/],
  [
    'messages',
    [{ chat: { type: 'c2c', peer: 'bob' }, account: 'alice', topicId: 'x' }],
    /^topicId is for groups/,
  ],
  ['messages', [{ chat: tea }, null], /^options must be an object, but is null$/],
  ['roamingMessages', [pair, null], /^options must be an object, but is null$/],
  ['roamingMessages', [pair, { timeout: Number.NaN }], /^timeout must be/],
  ['groupMessages', [{ groupId: 'tea' }, { signal: {} }], /^signal must be an AbortSignal/],
  ['conversations', [], /^account must be/],
  ['conversations', [{ account: 'alice' }], /^account must be a UserID, .* but is an object$/],
  ['conversations', ['alice', { cursor }], /^cursor must be the text .* but is null$/],
  ['inbox', [], /^account must be/],
  ['inbox', ['alice', 'bob'], /^options must be an object, but is "bob"$/],
  ['groupMembers', [], /^groupId must be the id of a group/],
  ['groupMembers', ['tea', null], /^options must be an object/],
  ['groupMembers', ['tea', { cursor }], /^cursor must be the text/],
  ['groupMembers', ['tea', { pageSize: 6_001 }], /^pageSize must be from 1 to 6000/],
  ['groupMembers', ['tea', { roles: 'owner' }], /^roles must be a list/],
  ['groupMembers', ['tea', { roles: ['Owner'] }], /^roles must be of .*, but one is "Owner"$/],
  ['groups', [null], /^options must be an object, but is null$/],
  ['groups', [{ type: 7 }], /^type must be a type of groups, .* but is 7$/],
  ['groups', [{ type: '' }], /^type must be a type of groups/],
  ['groups', [{ cursor }], /^cursor must be the text/],
  ['groups', [{ pageSize: 10_001 }], /^pageSize must be from 1 to 10000/],
  ['groups', [{ signal: {} }], /^signal must be an AbortSignal/],
  ['joinedGroups', [], /^account must be a UserID/],
  ['joinedGroups', ['alice', null], /^options must be an object, but is null$/],
  ['joinedGroups', ['alice', { type: {} }], /^type must be a type of groups/],
  ['joinedGroups', ['alice', { includeRooms: 1 }], /^includeRooms must be true or false, but is 1$/],
  ['joinedGroups', ['alice', { includeInactive: 'no' }], /^includeInactive must be true or false/],
  ['joinedGroups', ['alice', { withTopics: 1 }], /^withTopics must be true or false/],
  [
    'joinedGroups',
    ['alice', { withTopics: true, type: 'Public' }],
    /^withTopics is for the type "Community"$/,
  ],
  ['joinedGroups', ['alice', { cursor }], /^cursor must be the text/],
  ['joinedGroups', ['alice', { pageSize: 0 }], /^pageSize must be from 1 to 5000/],
  ['friends', [], /^account must be a UserID/],
  ['friends', [{ account: 'alice' }], /^account must be a UserID, .* but is an object$/],
  ['friends', ['alice', null], /^options must be an object, but is null$/],
  ['friends', ['alice', { cursor }], /^cursor must be the text/],
  ['friends', ['alice', { timeout: 0 }], /^timeout must be above 0/],
  ['blocklist', [], /^account must be a UserID/],
  ['blocklist', ['alice', 'bob'], /^options must be an object, but is "bob"$/],
  ['blocklist', ['alice', { cursor }], /^cursor must be the text/],
  ['blocklist', ['alice', { pageSize: 1_001 }], /^pageSize must be from 1 to 1000/],
  ['blocklist', ['alice', { pageSize: 2.5 }], /^pageSize must be a whole number/],
  ['accountExists', [], /^account must be a UserID/],
  ['accountExists', ['x'.repeat(33)], /^account is .* 33 bytes/],
  ['accountExists', [['alice']], /^account must be a UserID, .* but is an array$/],
  ['accountExists', ['alice', null], /^options must be an object, but is null$/],
  ['accountsExist', [], /^accounts must be a list/],
  ['accountsExist', ['alice'], /^accounts must be a list, but is "alice"$/],
  ['accountsExist', [['alice', '']], /^accounts\[1\] must be a UserID/],
  ['accountsExist', [['alice'], { retry: { limit: -1 } }], /^retry.limit must be/],
  ['paginate', [], /^command must be an object/],
  ['paginate', ['openim/sendmsg', {}], /^command is "openim\/sendmsg", which does not answer in pages/],
  ['paginate', ['toString', {}], /^command is "toString", which does not answer in pages/],
  ['paginate', [{}, {}], /^command must have a path/],
  ['paginate', [{ path: 'a/b', paging: 'some', itemsIn: 'List' }, {}], /^command is "a\/b", which does not/],
  ['paginate', ['recentcontact/get_list'], /^request must be an object/],
  ['paginate', ['recentcontact/get_list', {}, { cursor }], /^cursor must be the text/],
  ['historyFiles', [], /^query must be an object, but is undefined$/],
  ['historyFiles', [{ hour: '2026112309' }], /^chatType must be "c2c" or "group"/],
  ['historyFiles', [{ chatType: 'c2c' }], /^hour must be a Date or a string/],
  [
    'historyFiles',
    [{ chatType: 'c2c', hour: '2026112309' }, { retry: { delay: -1 } }],
    /^retry.delay must be/,
  ],
  ['historyMessages', [], /^source must be an object, but is undefined$/],
  ['historyMessages', [{ chatType: 'c2c', hour: null }], /^hour must be a Date or a string/],
  [
    'historyMessages',
    [{ chatType: 'c2c', hour: '2026112309' }, null],
    /^options must be an object, but is null$/,
  ],
  ['historyMessages', [{ chatType: 'c2c', hour: '2026112309' }, { timeout: 0 }], /^timeout must be above 0/],
  ['historyRange', [], /^query must be an object, but is undefined$/],
  ['historyRange', [{}], /^since must be a Date or a string/],
  ['historyRange', [{ since: '2026112309' }], /^until must be a Date or a string/],
  ['historyRange', [{ since: '2026112309', until: '2026112310' }, null], /^options must be an object/],
  ['recalls', [], /^messages must be a list/],
  ['recalls', [[], null], /^options must be an object, but is null$/],
])('%s(%j) is refused by the name of the argument', async (operation, args, expected) => {
  const error: unknown = await call(operation, args).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Error)
  expect(['TypeError', 'RangeError']).toContain((error as Error).name)
  expect((error as Error).message).toMatch(expected)
  expect(sent).toEqual([])
})

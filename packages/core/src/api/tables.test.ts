import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  describe as describeCommand,
  joinComments,
  readComments,
  readHead,
  readServices,
} from '../../scripts/read-services.ts'
import type { RoamingMessage } from '../message/wire-messages.ts'
import { defaultRate } from '../transport/rate-limit.ts'
import type { EndpointTable } from './endpoint.ts'
import type { Envelope } from './envelope.ts'
import type { KnownPath, RequestOf, ResponseOf } from './known-path.ts'
import { type Tables, tables } from './tables.generated.ts'

const services = await readServices()
const rows = services.flatMap(({ name, file, commands }) =>
  commands.map((command) => ({ name: `${name}.${command.method}`, service: name, file, ...command })),
)
const known = [
  'path',
  'repeat',
  'deduplication',
  'rate',
  'paging',
  'itemsIn',
  'cursor',
  'start',
  'outcomes',
  'batch',
  'deprecated',
]

describe('the tables', () => {
  test('name each command once', () => {
    const paths = rows.map(({ endpoint }) => endpoint.path)
    expect(paths).toEqual([...new Set(paths)])
  })

  test.each(rows)('$name is named after its command', ({ service, file, method, endpoint }) => {
    const [name = '', command = ''] = endpoint.path.split('/')
    expect(service.toLowerCase()).toBe(name.replaceAll('_', '').toLowerCase())
    expect(method.toLowerCase()).toBe(command.replaceAll('_', '').toLowerCase())
    expect(file.replace(/(\/table)?\.ts$/, '')).toBe(name.replaceAll('_', '-').toLowerCase())
  })

  test.each(rows)('$name says what the client needs and nothing else', ({ endpoint, page }) => {
    expect(known).toEqual(expect.arrayContaining(Object.keys(endpoint)))
    expect(page).toMatch(
      /^https:\/\/(www\.tencentcloud\.com\/document\/product\/1047|cloud\.tencent\.com\/document\/product\/269)\/\d+$/,
    )
    expect(endpoint.repeat).toMatch(/^(read|idempotent|deduplicated|unsafe)$/)
    const { rate = defaultRate } = endpoint
    expect(Number.isInteger(rate) && rate > 0 && rate <= defaultRate, `${rate} calls per second`).toBe(true)
    expect(endpoint.paging === undefined || endpoint.repeat === 'read').toBe(true)
  })

  test('say which list has the items exactly where a command pages', () => {
    for (const { endpoint } of rows) {
      expect(endpoint.itemsIn !== undefined, endpoint.path).toBe(endpoint.paging !== undefined)
      expect(endpoint.cursor !== undefined, endpoint.path).toBe(endpoint.paging === 'cursor')
    }
  })

  test('say how a repeat is recognised exactly where it is', () => {
    for (const { endpoint } of rows) {
      expect(endpoint.deduplication !== undefined, endpoint.path).toBe(endpoint.repeat === 'deduplicated')
    }
  })

  test('call a command that sends a one-to-one message harmless to repeat only where the page says why', () => {
    expect(tables.openim.sendMsg.repeat).toBe('deduplicated')
    expect(tables.openim.sendMsg.deduplication).toEqual({
      by: ['MsgSeq', 'MsgRandom', 'MsgBody'],
      seconds: 120,
    })
    expect(tables.openim.batchSendMsg.repeat).toBe('unsafe')
  })

  test('name another command for one that is old, and editors strike it out', () => {
    const paths = rows.map(({ endpoint }) => endpoint.path)
    for (const { endpoint, comment } of rows) {
      expect(comment.includes('@deprecated'), endpoint.path).toBe(endpoint.deprecated !== undefined)
      if (endpoint.deprecated !== undefined) expect(paths).toContain(endpoint.deprecated)
    }
    expect(tables.openim.queryState.deprecated).toBe('openim/query_online_status')
  })
})

describe('a comment of a table', () => {
  test.each<[string, string | undefined, string]>([
    ['that is missing', undefined, 'it has no comment'],
    ['without a sentence', 'Sends\n\n@see {@link https://page}', 'begins with no sentence'],
    ['without a page', 'Sends messages.', 'must have one line'],
    ['with two', 'Sends.\n\n@see {@link https://a}\n@see {@link https://b}', 'must have one line'],
  ])('%s is an error that names its command', (_, comment, expected) => {
    expect(() => describeCommand('openim.sendMsg', comment)).toThrow('Cannot describe openim.sendMsg: ')
    expect(() => describeCommand('openim.sendMsg', comment)).toThrow(expected)
  })

  test('gives its first sentence, also one of two lines, and its page', () => {
    const source = [
      'export const table = {',
      '  /**',
      '   * Sends 1.5 messages,',
      '   * at most. And more.',
      '   *',
      '   * Not this.',
      '   *',
      '   * @see {@link https://page}',
      '   */',
      '  sendMsg: {',
      '  bare: {',
      '}',
    ].join('\n')
    const comments = readComments(source)
    expect([...comments.keys()]).toEqual(['sendMsg'])
    expect(describeCommand('table.sendMsg', comments.get('sendMsg'))).toEqual({
      summary: 'Sends 1.5 messages, at most.',
      page: 'https://page',
    })
  })
})

describe('a table that is joined from parts', () => {
  const part = (method: string) => ({
    file: `group/${method}/table.ts`,
    source: `export const part = {\n  /** Does it. */\n  ${method}: {\n`,
  })

  test('may not lack a part, whose commands nobody would find', () => {
    expect(() => joinComments('group', ['kick'], [part('kick'), part('mute')])).toThrow(
      'Cannot join group: it lacks mute of group/mute/table.ts',
    )
  })

  test('may not have a command twice, as one would hide the other', () => {
    expect(() => joinComments('group', ['kick'], [part('kick'), part('kick')])).toThrow(
      'Cannot join group: group/kick/table.ts describes kick a second time',
    )
  })

  test('has the comments of its parts', () => {
    const joined = joinComments('group', ['kick', 'mute'], [part('mute'), part('kick')])
    expect([...joined]).toEqual([
      ['mute', 'Does it.'],
      ['kick', 'Does it.'],
    ])
  })

  test.each([
    '/** Groups. */\nexport const group = {\n',
    '/** Groups. */\nexport const group: typeof life = {\n',
    '/** Groups. */\nexport const group: typeof life &\n  typeof members = {\n',
  ])('says its name and what it is about: %j', (source) => {
    expect(readHead(source)).toEqual({ name: 'group', about: 'Groups.' })
  })

  test('gives the types of all files below it', () => {
    const { types = [] } = services.find(({ name }) => name === 'groupOpenHttpSvc') ?? {}
    expect(types).toContainEqual({
      file: 'group-open-http-svc/members/members.ts',
      names: [
        'GetGroupMemberInfoRequest',
        'GetGroupMemberInfoResponse',
        'GetSpecifiedGroupMemberInfoRequest',
        'GetSpecifiedGroupMemberInfoResponse',
      ],
    })
  })
})

describe('the types', () => {
  test('know a request and an answer by path', () => {
    expectTypeOf<RequestOf<'openim/admin_msgwithdraw'>>().toEqualTypeOf<{
      readonly From_Account: string
      readonly To_Account: string
      readonly MsgKey: string
    }>()
    expectTypeOf<ResponseOf<'openim/admin_getroammsg'>['MsgList']>().toEqualTypeOf<
      readonly RoamingMessage[]
    >()
    expectTypeOf<ResponseOf<'im_open_login_svc/kick'>>().toExtend<Envelope>()
    expectTypeOf<'openim/no_such_command'>().not.toExtend<KnownPath>()
  })

  test('are there for each entry of a table, and for nothing else', () => {
    type Entries = { [Service in keyof Tables]: Tables[Service][keyof Tables[Service]] }[keyof Tables]
    expectTypeOf<Entries['path']>().toEqualTypeOf<KnownPath>()
    expectTypeOf<Tables[keyof Tables]>().toExtend<EndpointTable>()
  })

  test('ask for the other side of a one-to-one conversation and for the id of a group one', () => {
    type Delete = RequestOf<'recentcontact/delete'>
    expectTypeOf<{ From_Account: string; Type: 1; To_Account: string }>().toExtend<Delete>()
    expectTypeOf<{ From_Account: string; Type: 2; ToGroupid: string }>().toExtend<Delete>()
    expectTypeOf<{ From_Account: string; Type: 2; To_Account: string }>().not.toExtend<Delete>()
  })
})

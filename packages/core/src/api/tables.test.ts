import { readFile } from 'node:fs/promises'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { describeEndpoints, readSummaries, referenceUrl, renderReference } from '../../scripts/endpoints.ts'
import type { RoamingMessage } from '../message/wire.ts'
import type { AnyEndpoint, EndpointTable, Envelope, RequestOf, ResponseOf } from './endpoint.ts'
import { api, type KnownPath, type RequestByPath, type ResponseByPath } from './index.ts'

const rows = Object.entries(api).flatMap(([table, endpoints]) =>
  Object.entries<AnyEndpoint>(endpoints).map(([method, endpoint]) => ({
    name: `${table}.${method}`,
    table,
    method,
    endpoint,
  })),
)
const service: Readonly<Record<string, string>> = {
  openim: 'openim',
  openMsgSvc: 'open_msg_svc',
  recentcontact: 'recentcontact',
  imOpenLoginSvc: 'im_open_login_svc',
  profile: 'profile',
  groupOpenHttpSvc: 'group_open_http_svc',
}
const known = ['path', 'docs', 'repeat', 'deduplication', 'rate', 'paging', 'outcomesIn']

describe('the tables', () => {
  test('name each command once', () => {
    const paths = rows.map(({ endpoint }) => endpoint.path)
    expect(paths).toEqual([...new Set(paths)])
  })

  test.each(rows)('$name is named after its command', ({ table, method, endpoint }) => {
    const [name, command = ''] = endpoint.path.split('/')
    expect(name).toBe(service[table])
    expect(method.toLowerCase()).toBe(command.replaceAll('_', ''))
  })

  test.each(rows)('$name says what the client needs and nothing else', ({ endpoint }) => {
    expect(known).toEqual(expect.arrayContaining(Object.keys(endpoint)))
    expect(endpoint.docs).toMatch(/^https:\/\/www\.tencentcloud\.com\/document\/product\/1047\/\d+$/)
    expect(endpoint.repeat).toMatch(/^(read|idempotent|deduplicated|unsafe)$/)
    expect([undefined, 10, 100]).toContain(endpoint.rate)
    expect(endpoint.paging === undefined || endpoint.repeat === 'read').toBe(true)
  })

  test('say how a repeat is recognised exactly where it is', () => {
    for (const { endpoint } of rows) {
      expect(endpoint.deduplication !== undefined, endpoint.path).toBe(endpoint.repeat === 'deduplicated')
    }
  })

  test('call a command that sends a one-to-one message harmless to repeat only where the page says why', () => {
    expect(api.openim.sendMsg.repeat).toBe('deduplicated')
    expect(api.openim.sendMsg.deduplication).toEqual({ by: ['MsgSeq', 'MsgRandom'], seconds: 120 })
    expect(api.openim.batchSendMsg.repeat).toBe('unsafe')
  })

  test('have a doc comment on each endpoint that leads to the page it cites', async () => {
    for (const { table, method, endpoint, summary } of await describeEndpoints()) {
      expect(summary, `${table}.${method}`).toMatch(/^[A-Z].+\.$/)
      const file = table.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const source = await readFile(new URL(`./${file}.ts`, import.meta.url), 'utf8')
      const [before = ''] = source.split(`\n  ${method}: {`)
      expect(before.slice(before.lastIndexOf('/**')), `${table}.${method}`).toContain(
        `@see {@link ${endpoint.docs}}`,
      )
    }
  })
})

describe('the reference', () => {
  test('is not made when an endpoint has no doc comment', () => {
    const undescribed = {
      table: 'openim',
      method: 'sendMsg',
      endpoint: api.openim.sendMsg,
      summary: undefined,
    }
    expect(() => renderReference([undescribed])).toThrow(
      'Cannot describe openim.sendMsg: it has no doc comment',
    )
  })

  test('takes the first sentence of a doc comment, also one of two lines', () => {
    const source = [
      'export const table = {',
      '  /**',
      '   * Sends 1.5 messages,',
      '   * at most. And more.',
      '   *',
      '   * Not this.',
      '   */',
      '  sendMsg: {',
      '  bare: {',
      '}',
    ].join('\n')
    expect(readSummaries(source)).toEqual(new Map([['sendMsg', 'Sends 1.5 messages, at most.']]))
  })

  test('says what the tables say', async () => {
    const written = await readFile(referenceUrl, 'utf8')
    expect(written, 'run `node packages/core/scripts/endpoints.ts`').toBe(
      renderReference(await describeEndpoints()),
    )
  })
})

describe('the types', () => {
  test('know a request and an answer by endpoint', () => {
    expectTypeOf<RequestOf<typeof api.openim.adminMsgWithdraw>>().toEqualTypeOf<{
      readonly From_Account: string
      readonly To_Account: string
      readonly MsgKey: string
    }>()
    expectTypeOf<ResponseOf<typeof api.openim.adminGetRoamMsg>['MsgList']>().toEqualTypeOf<
      readonly RoamingMessage[]
    >()
    expectTypeOf<ResponseOf<typeof api.imOpenLoginSvc.kick>['ErrorCode']>().toEqualTypeOf<number>()
  })

  test('know a request and an answer by path', () => {
    expectTypeOf<RequestByPath<'openim/sendmsg'>>().toEqualTypeOf<RequestOf<typeof api.openim.sendMsg>>()
    expectTypeOf<ResponseByPath<'open_msg_svc/get_history'>>().toEqualTypeOf<
      ResponseOf<typeof api.openMsgSvc.getHistory>
    >()
    expectTypeOf<'group_open_http_svc/send_group_msg'>().toExtend<KnownPath>()
    expectTypeOf<'openim/no_such_command'>().not.toExtend<KnownPath>()
  })

  test('let any object go to a path that they do not know', () => {
    expectTypeOf<RequestByPath<'sns/friend_get'>>().toEqualTypeOf<object>()
    expectTypeOf<ResponseByPath<'sns/friend_get'>>().toExtend<Envelope>()
    expectTypeOf<ResponseByPath<'sns/friend_get'>['UserDataItem']>().toEqualTypeOf<unknown>()
  })

  test('take every table for a table', () => {
    expectTypeOf<(typeof api)[keyof typeof api]>().toExtend<EndpointTable>()
  })

  test('ask for the other side of a one-to-one conversation and for the id of a group one', () => {
    type Delete = RequestByPath<'recentcontact/delete'>
    expectTypeOf<{ From_Account: string; Type: 1; To_Account: string }>().toExtend<Delete>()
    expectTypeOf<{ From_Account: string; Type: 2; ToGroupid: string }>().toExtend<Delete>()
    expectTypeOf<{ From_Account: string; Type: 2; To_Account: string }>().not.toExtend<Delete>()
  })
})

import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { SendMsgRequest } from '../api/openim/send.ts'
import { tables } from '../api/tables.generated.ts'
import type { Api, Openim } from './api.generated.ts'
import { createApi } from './create-api.ts'

function apiOf() {
  const send = vi.fn(async (_endpoint: object, _request: object, _options?: object) => ({ ErrorCode: 0 }))
  const api = createApi((find, request, options) => {
    const found = find()
    return found instanceof Promise
      ? found.then((endpoint) => send(endpoint, request, options))
      : send(found, request, options)
  })
  return { api, send }
}

describe('a name that is none', () => {
  test('of a method is a TypeError at once', () => {
    const { api } = apiOf()
    expect(() => (api.openim as unknown as { sendMessage(): void }).sendMessage()).toThrow(
      /sendMessage is not a function/,
    )
  })

  test('of a service is not there', () => {
    expect((apiOf().api as unknown as Record<string, unknown>).sns2).toBeUndefined()
  })
})

describe('looking at the methods calls nothing', () => {
  test.each<[string, (api: Api) => unknown]>([
    ['awaiting a service', async (api) => expect(await api.openim).toBe(api.openim)],
    ['awaiting all services', async (api) => expect(await api).toBe(api)],
    ['printing a service', (api) => expect(inspect(api.openim, { showHidden: true })).toContain('sendMsg')],
    ['printing all', (api) => inspect(api, { depth: 9, showHidden: true, getters: true })],
    ['writing JSON', (api) => JSON.stringify([api, api.openim])],
    ['as text', (api) => `${String(api.openim)}${String(api)}`],
    ['comparing', (api) => expect(api.openim).not.toEqual({ ...api.openim, more: 1 })],
    ['listing', (api) => expect(Object.keys(api.openim)).toContain('sendMsg')],
    ['asking for a name', (api) => expect('sendMsg' in api.openim).toBe(true)],
  ])('%s', async (_, look) => {
    const { api, send } = apiOf()
    await look(api)
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a method', () => {
  test('sends its request with what the table says of its command', async () => {
    const { api, send } = apiOf()
    const request: SendMsgRequest = { To_Account: 'bob', MsgRandom: 1, MsgBody: [] }
    const options = { timeout: 7 }
    expect(await api.openim.sendMsg(request, options)).toEqual({ ErrorCode: 0 })
    expect(send).toHaveBeenCalledWith(tables.openim.sendMsg, request, options)
  })

  test('needs no this, and is the same whenever it is asked for', async () => {
    const { api, send } = apiOf()
    const { getHistory } = api.openMsgSvc
    expect(api.openMsgSvc.getHistory).toBe(getHistory)
    await getHistory({ ChatType: 'C2C', MsgTime: '2026112309' })
    expect(send).toHaveBeenCalledOnce()
  })

  test('can be replaced by that of a test', async () => {
    const { api, send } = apiOf()
    vi.spyOn(api.openMsgSvc, 'getHistory').mockResolvedValue({ ErrorCode: 0, File: [] })
    expect(await api.openMsgSvc.getHistory({ ChatType: 'C2C', MsgTime: '2026112309' })).toMatchObject({
      File: [],
    })
    expect(send).not.toHaveBeenCalled()
  })

  test('waits no turn for its table after the first call', async () => {
    const { api, send } = apiOf()
    await api.profile.portraitGet({ To_Account: [], TagList: [] })
    send.mockClear()
    void api.profile.portraitGet({ To_Account: [], TagList: [] })
    expect(send).toHaveBeenCalledOnce()
  })
})

test('there is a method for each entry of each table, and no other', () => {
  const { api } = apiOf()
  for (const [service, table] of Object.entries(tables)) {
    expect(Object.keys(api[service as keyof Api])).toEqual(Object.keys(table))
  }
  const prototype: object = Object.getPrototypeOf(api)
  expect(Object.keys(prototype)).toEqual(Object.keys(tables))
})

test('editors name the services', () => {
  expectTypeOf<Api['openim']>().toEqualTypeOf<Openim>()
  expectTypeOf<Parameters<Openim['sendMsg']>[0]>().toEqualTypeOf<SendMsgRequest>()
})

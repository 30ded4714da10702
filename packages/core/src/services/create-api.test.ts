import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { SendMsgRequest } from '../api/openim/send.ts'
import { tables } from '../api/tables.generated.ts'
import type { Api, Openim } from './api.generated.ts'
import { createApi } from './create-api.ts'

function apiOf() {
  const send = vi.fn(async (_endpoint: object, _request: object, _options?: object) => ({ ErrorCode: 0 }))
  const api = createApi(async (find, request, options) => {
    const found = find()
    return send(found instanceof Promise ? await found : found, request, options)
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

  test('of a method that could only be told by its table is a TypeError of the promise, and says what was meant', async () => {
    const { api } = apiOf()
    const names = Array.from({ length: 10_000 }, (_, index) => `sendMsg${index}`)
    const passes = names.find((name) => name in api.openim) ?? ''
    const methods = api.openim as unknown as Record<string, (request: object) => Promise<object>>
    const called = methods[passes]?.({})
    await expect(called).rejects.toThrow(`openim.${passes} is not a function: did you mean sendMsg?`)
    await expect(called).rejects.toBeInstanceOf(TypeError)
  })

  test('of a service is not there', () => {
    expect((apiOf().api as unknown as Record<string, unknown>).sns2).toBeUndefined()
  })
})

describe('looking at the methods calls nothing', () => {
  test.each<[string, (api: Api) => unknown]>([
    ['awaiting a service', async (api) => expect(await api.openim).toBe(api.openim)],
    ['awaiting all services', async (api) => expect(await api).toBe(api)],
    ['printing a service', (api) => inspect(api.openim, { showHidden: true, showProxy: true })],
    ['printing all', (api) => inspect(api, { depth: 9, showHidden: true, getters: true })],
    ['writing JSON', (api) => JSON.stringify([api, api.openim])],
    ['as text', (api) => `${String(api.openim)}${String(api)}`],
    ['comparing', (api) => expect(api.openim).not.toEqual({ ...api.openim, more: 1 })],
    ['listing', (api) => Object.entries(api.openim)],
    ['copying', (api) => ({ ...api.openim })],
    [
      'asking for a name',
      (api) => expect(['sendMsg' in api.openim, 'then' in api.openim]).toEqual([true, false]),
    ],
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

  test('can be replaced by what looks at its property before it was ever read', async () => {
    const { api, send } = apiOf()
    const { value } = Object.getOwnPropertyDescriptor(api.sns, 'friendAdd') ?? {}
    expect(value).toBe(api.sns.friendAdd)
    Object.assign(api.sns, { friendAdd: async () => ({ replaced: true }) })
    expect(await api.sns.friendAdd({} as never)).toEqual({ replaced: true })
    expect(Object.getOwnPropertyDescriptor(api.sns, 'friendAdds')).toBeUndefined()
    expect(send).not.toHaveBeenCalled()
  })

  test('is there although the service was frozen', async () => {
    const { api, send } = apiOf()
    Object.freeze(api.profile)
    expect(api.profile.portraitGet).toBe(api.profile.portraitGet)
    expect(Object.getOwnPropertyDescriptor(api.profile, 'portraitGet')).toBeUndefined()
    await api.profile.portraitGet({ To_Account: [], TagList: [] })
    expect(send).toHaveBeenCalledOnce()
  })

  test('waits no turn for its table after the first call', async () => {
    const { api, send } = apiOf()
    await api.profile.portraitGet({ To_Account: [], TagList: [] })
    send.mockClear()
    void api.profile.portraitGet({ To_Account: [], TagList: [] })
    expect(send).toHaveBeenCalledOnce()
  })
})

test('a service is replaced, and put back', () => {
  const { api } = apiOf()
  const { openim } = api
  const spy = vi.spyOn(api, 'openim', 'get').mockReturnValue({} as Openim)
  expect(api.openim).toEqual({})
  spy.mockRestore()
  expect(api.openim).toBe(openim)
})

test('frozen services are made all the same', () => {
  const { api } = apiOf()
  Object.freeze(api)
  expect(api.openim).toBe(api.openim)
})

test('there is a method for each entry of each table', () => {
  const { api } = apiOf()
  for (const [service, table] of Object.entries(tables)) {
    const methods: object = api[service as keyof Api]
    expect(Object.keys(table).filter((method) => typeof methods[method as never] !== 'function')).toEqual([])
  }
  const named: string[] = []
  for (const service in api) named.push(service)
  expect(named).toEqual(Object.keys(tables))
})

test('editors name the services', () => {
  expectTypeOf<Api['openim']>().toEqualTypeOf<Openim>()
  expectTypeOf<Parameters<Openim['sendMsg']>[0]>().toEqualTypeOf<SendMsgRequest>()
})

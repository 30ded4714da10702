import { describe, expect, test } from 'vitest'
import { answeringClient } from '../test/answering-client.ts'

/** A proxy as tracing makes it: what it gives is in front of everything, too, and what is called is written down. */
function traced<Target extends object>(target: Target, calls: string[]): Target {
  return new Proxy(target, {
    get(from, name, receiver) {
      const value: unknown = Reflect.get(from, name, receiver)
      if (typeof value === 'function')
        return (...given: unknown[]) => {
          calls.push(String(name))
          return Reflect.apply(value, receiver, given)
        }
      return typeof value === 'object' && value !== null ? traced(value, calls) : value
    },
  })
}

describe('a proxy around a client', () => {
  test('does what the client does', async () => {
    const { client, urls } = answeringClient([
      { AllC2CUnreadMsgNum: 3, File: [], CompleteFlag: 1, SessionItem: [{ Type: 1, To_Account: 'bob' }] },
    ])
    const proxy = new Proxy(client, {})
    expect(await proxy.unreadTotal('alice')).toBe(3)
    expect(await proxy.call('openim/sendmsg', { To_Account: 'bob', MsgRandom: 1, MsgBody: [] })).toBeDefined()
    expect(await proxy.request('a/b', {})).toBeDefined()
    expect(await proxy.conversations('alice').collect(9)).toHaveLength(1)
    expect(await proxy.api.openim.sendMsg({ To_Account: 'bob', MsgRandom: 1, MsgBody: [] })).toBeDefined()
    expect(await proxy.historyFiles({ chatType: 'c2c', hour: '2026112209' })).toBeDefined()
    expect(proxy.historyMessages({ chatType: 'c2c', hour: '2026112209' })).toBeDefined()
    expect(proxy.historyBytes({} as never)).toBeDefined()
    expect(proxy.historyRange({ since: '2026112209', until: '2026112210' })).toBeDefined()
    expect([proxy.now() > 0, proxy.clockOffset, proxy.api, proxy.sdkAppId]).toEqual([
      true,
      client.clockOffset,
      client.api,
      client.sdkAppId,
    ])
    expect(urls).toHaveLength(6)
  })

  test('that traces whatever it gives sees every call, also those of an operation', async () => {
    const { client } = answeringClient([{ AllC2CUnreadMsgNum: 3 }])
    const calls: string[] = []
    const proxy = traced(client, calls)
    expect(await proxy.unreadTotal('alice')).toBe(3)
    expect(calls).toContain('call')
    expect(proxy.now()).toBeGreaterThan(0)
  })

  test('that is frozen still calls', async () => {
    const { client } = answeringClient([{ AllC2CUnreadMsgNum: 3 }])
    expect(await Object.freeze(new Proxy(client, {})).unreadTotal('alice')).toBe(3)
    expect(client.api.openim).toBe(client.api.openim)
  })
})

describe('a proxy around the methods of services', () => {
  const request = { To_Account: 'bob', MsgRandom: 1, MsgBody: [] }

  test('calls them, of all services and of one', async () => {
    const { client, urls } = answeringClient()
    await new Proxy(client.api, {}).openim.sendMsg(request)
    await new Proxy(client.api.openim, {}).sendMsg(request)
    expect(urls.map(({ pathname }) => pathname)).toEqual(['/v4/openim/sendmsg', '/v4/openim/sendmsg'])
  })

  test('gives the same services, and names them', () => {
    const { client } = answeringClient()
    const proxy = new Proxy(client.api, {})
    expect(proxy.sns).toBe(client.api.sns)
    expect(namesIn(proxy)).toContain('openim')
    expect(namesIn(proxy)).toEqual(namesIn(client.api))
    expect('sendMsg' in new Proxy(client.api.openim, {})).toBe(true)
  })

  test('traces a call', async () => {
    const { client } = answeringClient()
    const calls: string[] = []
    await traced(client.api, calls).openim.sendMsg(request)
    expect(calls).toEqual(['sendMsg'])
  })
})

test('a proxy around a listing is iterated, read page by page and collected', async () => {
  const { client } = answeringClient([{ CompleteFlag: 1, SessionItem: [{ Type: 1, To_Account: 'bob' }] }])
  const proxy = new Proxy(client.conversations('alice'), {})
  const items: unknown[] = []
  for await (const item of proxy) items.push(item)
  for await (const page of proxy.pages()) items.push(...page.items)
  items.push(await proxy.first(), ...(await proxy.collect(1)))
  expect(items).toHaveLength(4)
})

function namesIn(services: object): string[] {
  const names: string[] = []
  for (const name in services) names.push(name)
  return names
}

import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { createEmulator, type Emulator } from '../index.ts'
import type { ActionResult } from './wire/action.ts'
import type { DrawnPiece, MessageView } from './wire/chats.ts'
import type { LogPage } from './wire/log.ts'
import type { PageState } from './wire/state.ts'

const here = 'http://127.0.0.1:8080'

async function json<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T
}

function state(emulator: Emulator, query: Record<string, string> = {}): Promise<PageState> {
  return json(emulator.fetch(`${here}/_emulator/page/state?${new URLSearchParams(query)}`))
}

function log(emulator: Emulator, query: Record<string, string> = {}): Promise<LogPage> {
  return json(emulator.fetch(`${here}/_emulator/page/log?${new URLSearchParams(query)}`))
}

function post(emulator: Emulator, name: string, body: unknown, headers = {}): Promise<Response> {
  return emulator.fetch(`${here}/_emulator/page/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

function act(emulator: Emulator, name: string, body: object): Promise<ActionResult> {
  return json(post(emulator, name, body))
}

/** What is written in a piece of the page. */
function textOf(piece: string | DrawnPiece): string {
  return typeof piece === 'string' ? piece : piece.children.map(textOf).join('')
}

/** The texts that people wrote in a message. */
function said({ drawn }: MessageView): readonly string[] {
  const textsIn = (piece: string | DrawnPiece): string[] => {
    if (typeof piece === 'string') return []
    return piece.attributes.class === 'said' ? [textOf(piece)] : piece.children.flatMap(textsIn)
  }
  return textsIn(drawn)
}

describe('who may see the page', () => {
  test.each([
    'http://emulator.example.com',
    'http://192.168.1.2:8080',
    'http://127.0.0.1.example.com',
    'http://[::2]',
  ])('a host that is not this machine is refused: %s', async (host) => {
    const { fetch } = createEmulator()
    for (const path of ['/', '/_emulator/page/main.js', '/_emulator/page/state', '/_emulator/page/log']) {
      expect((await fetch(host + path)).status, path).toBe(403)
    }
  })

  test.each(['http://localhost', 'http://127.0.0.1:1', 'http://[::1]:8080', 'http://im.localhost'])(
    'a host that is this machine is answered: %s',
    async (host) => {
      const { fetch } = createEmulator()
      expect((await fetch(`${host}/`)).status).toBe(200)
      expect((await fetch(`${host}/_emulator/page/state`)).status).toBe(200)
    },
  )

  test('a name of somebody else that leads to this machine is refused', async () => {
    const { fetch } = createEmulator()
    const headers = { host: 'rebound.example.com' }
    expect((await fetch(`${here}/_emulator/page/state`, { headers })).status).toBe(403)
    expect((await fetch(`${here}/`, { headers: { host: 'a b' } })).status).toBe(403)
  })

  test.each([
    { origin: 'https://evil.example.com' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('a page of another site gets no data and changes nothing: %o', async (headers) => {
    const emulator = createEmulator()
    expect((await emulator.fetch(`${here}/_emulator/page/state`, { headers })).status).toBe(403)
    const before = emulator.clock.frozen
    expect((await post(emulator, 'clock', { freeze: true }, headers)).status).toBe(403)
    expect(emulator.clock.frozen).toBe(before)
  })

  test('a form of another site, which cannot send JSON, changes nothing', async () => {
    const emulator = createEmulator()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect((await post(emulator, 'clock', { freeze: true }, { 'content-type': type })).status).toBe(415)
    }
    expect(emulator.clock.frozen).toBe(false)
  })

  test.each(['GET', 'PUT', 'DELETE'])('an action is not done by %s', async (method) => {
    const emulator = createEmulator()
    expect((await emulator.fetch(`${here}/_emulator/page/reset`, { method })).status).toBe(405)
  })

  test.each(['', '[]', '"text"', '{', '{"account":1}', `{"text":"${'x'.repeat(70_000)}"}`])(
    'a body that makes no sense is refused: %.20s',
    async (body) => {
      expect((await post(createEmulator(), 'send', body)).status).toBe(400)
    },
  )

  test.each(['nothing.js', 'toString', '__proto__', '..%2fpage.ts', 'client/main.ts', ''])(
    'there is no file %s',
    async (name) => {
      const response = await createEmulator().fetch(`${here}/_emulator/page/${name}`)
      expect(response.status).toBe(404)
    },
  )
})

describe('what is sent to the browser', () => {
  test('scripts, styles and pictures come from the emulator and nowhere else', async () => {
    const { fetch } = createEmulator()
    const page = await fetch(`${here}/`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const html = await page.text()
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|style=|\son\w+=/)
    const addresses = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) {
      expect(address).toMatch(/^\/_emulator\/page\//)
      expect((await fetch(here + address)).status, address).toBe(200)
    }
  })

  test('neither the key nor a UserSig is in anything that is shown', async () => {
    const { emulator, client } = await createApp(['alice', 'bob'])
    const sigs: string[] = []
    const { fetch } = emulator
    await client.api.openim.getC2CUnreadMsgNum({ To_Account: 'alice' })
    const { TimClient } = await import('@timkit/core')
    const spied = new TimClient({
      ...{ sdkAppId: emulator.sdkAppId, secretKey: 'another', identifier: emulator.identifier, retry: false },
      now: emulator.clock.now,
      fetch: (input, init) => {
        const url = new URL(input)
        sigs.push(url.searchParams.get('usersig') ?? '')
        // Under a name that the service does not know, by mistake.
        url.searchParams.set('userSig', url.searchParams.get('usersig') ?? '')
        return fetch(url, init)
      },
    })
    await expect(spied.api.openim.getC2CUnreadMsgNum({ To_Account: 'alice' })).rejects.toThrow('70009')
    await act(emulator, 'send', { account: 'alice', type: 'C2C', id: 'bob', text: 'hi' })
    const shown = JSON.stringify([await state(emulator, { account: 'bob' }), await log(emulator)])
    expect(sigs[0]?.length).toBeGreaterThan(50)
    for (const secret of [emulator.secretKey, ...sigs]) expect(shown).not.toContain(secret)
  })

  test('unchanged state is not sent again, and every change is', async () => {
    const { emulator } = await createApp(['alice', 'bob'])
    const address = `${here}/_emulator/page/state?account=alice`
    const ask = async (etag: string): Promise<Response> =>
      emulator.fetch(address, { headers: { 'if-none-match': etag } })
    let etag = (await ask('')).headers.get('etag') ?? ''
    const changes: (() => unknown)[] = [
      () => act(emulator, 'send', { account: 'bob', type: 'C2C', id: 'alice', text: 'hi' }),
      () => emulator.clock.advance(3_600_000),
      () => emulator.clock.freeze(),
      () => emulator.faults.set([{ command: 'openim/*', errorCode: 60008 }]),
      () => emulator.reset(),
    ]
    for (const change of changes) {
      expect((await ask(etag)).status).toBe(304)
      await change()
      const response = await ask(etag)
      expect(response.status, change.toString()).toBe(200)
      etag = response.headers.get('etag') ?? ''
    }
  })
})

describe('accounts, conversations and messages', () => {
  test('a message that is sent as somebody counts as unread until it is read', async () => {
    const { emulator } = await createApp(['alice', 'bob'])
    const sent = await act(emulator, 'send', { account: 'alice', type: 'C2C', id: 'bob', text: 'Hi\nBob' })
    expect(sent.errorCode).toBe(0)
    const chat = { account: 'bob', type: 'C2C', id: 'alice' }
    const before = await state(emulator, chat)
    expect(before.accounts.find(({ id }) => id === 'bob')?.unread).toBe(1)
    expect(before.conversations).toMatchObject([{ type: 'C2C', id: 'alice', preview: 'Hi⏎Bob', unread: 1 }])
    expect(before.chat).toMatchObject({
      writable: true,
      messages: [{ from: 'alice', own: false, marks: ['unread'] }],
    })
    expect(before.chat?.messages.map(said)).toEqual([['Hi\nBob']])
    await act(emulator, 'read', chat)
    const after = await state(emulator, chat)
    expect(after.accounts.find(({ id }) => id === 'bob')?.unread).toBe(0)
    expect(after.chat?.messages[0]?.marks).toEqual([])
  })

  test('a message to a group is unread by the other members', async () => {
    const emulator = createEmulator()
    const chat = { type: 'Group', id: 'tea_lovers' }
    const unread = async (account: string): Promise<number | undefined> =>
      (await state(emulator, { account, ...chat })).chat?.unread
    const before = (await unread('bob')) ?? 0
    expect(await act(emulator, 'send', { account: 'alice', ...chat, text: '好茶' })).toMatchObject({
      errorCode: 0,
    })
    expect(await unread('bob')).toBe(before + 1)
    await act(emulator, 'read', { account: 'bob', ...chat })
    expect(await unread('bob')).toBe(0)
  })

  test('who is not in a group cannot write there, and learns why', async () => {
    const emulator = createEmulator()
    const chat = { account: 'wang_wei', type: 'Group', id: 'tea_lovers' }
    expect((await state(emulator, chat)).chat?.writable).toBe(false)
    const result = await act(emulator, 'send', { ...chat, text: 'hi' })
    expect(result.errorCode).toBe(10007)
    expect(result.explanation?.remedy).toMatch(/\w/)
  })

  test('a recalled message, a receipt and elements are told in the language that is asked for', async () => {
    const emulator = createEmulator()
    const chat = { account: 'shop_lin', type: 'C2C', id: 'alice' }
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map(async (locale) => (await state(emulator, { ...chat, locale })).chat?.messages ?? []),
    )
    expect(en?.some(({ marks }) => marks.includes('recalled'))).toBe(true)
    expect(en?.some(({ marks }) => marks.includes('peerRead'))).toBe(true)
    const shown = (list: typeof en): string => (list ?? []).map(({ drawn }) => textOf(drawn)).join('\n')
    expect(shown(en)).toContain('Video5 s, 1.1 MB')
    expect(shown(zh)).toContain('视频5 秒，1.1 MB')
  })

  test('times are told in the zone of the browser, and in UTC where there is no such zone', async () => {
    const { emulator } = await createApp(['alice', 'bob'])
    emulator.clock.set(Date.UTC(2026, 10, 23, 20, 5))
    await act(emulator, 'send', { account: 'alice', type: 'C2C', id: 'bob', text: 'hi' })
    const shown = async (zone: string): Promise<string> => {
      const { chat } = await state(emulator, { account: 'bob', type: 'C2C', id: 'alice', zone })
      return chat?.messages.flatMap(({ before, drawn }) => [...before, drawn].map(textOf)).join(' ') ?? ''
    }
    expect(await shown('Asia/Shanghai')).toMatch(/Tue, 24 Nov 2026 .*04:05/)
    for (const none of ['', 'Mars/Base']) expect(await shown(none)).toMatch(/Mon, 23 Nov 2026 .*20:05/)
  })

  test('a day and what is not read are told before the message with which they begin', async () => {
    const { emulator } = await createApp(['alice', 'bob'])
    for (const words of ['one', 'two']) {
      await act(emulator, 'send', { account: 'alice', type: 'C2C', id: 'bob', text: words })
      emulator.clock.advance(24 * 3_600_000)
    }
    const { chat } = await state(emulator, { account: 'bob', type: 'C2C', id: 'alice' })
    expect(chat?.messages.map(({ before }) => before.map(({ attributes }) => attributes.class))).toEqual([
      ['separator separator-day', 'separator separator-unread'],
      ['separator separator-day'],
    ])
  })

  test('as many messages as asked for are shown, the newest ones', async () => {
    const app = await createApp(['alice', 'bob'])
    for (let number = 1; number <= 5; number += 1) {
      await app.call('openim/sendmsg', {
        From_Account: 'alice',
        To_Account: 'bob',
        MsgRandom: number,
        MsgSeq: number,
        MsgBody: text(String(number)),
      })
    }
    const { chat } = await state(app.emulator, { account: 'bob', type: 'C2C', id: 'alice', limit: '2' })
    expect(chat?.messages.map(said)).toEqual([['4'], ['5']])
    expect(chat?.more).toBe(true)
  })

  describe('a topic', () => {
    const community = '@TGS#_tea_garden'
    const chat = { type: 'Topic', id: `${community}@TOPIC#_longjing` }

    test('is shown like a group: what was said, the newest last, with nothing unread', async () => {
      const emulator = createEmulator()
      const { chat: shown } = await state(emulator, { account: 'li_na', ...chat })
      expect(shown).toMatchObject({
        ...chat,
        name: '龙井 Longjing',
        community: { id: community, name: '茶园 Tea Garden' },
        members: 3,
        writable: true,
        unread: 0,
        more: false,
        messages: [
          { from: 'wang_wei', key: '1', own: false, marks: [] },
          { from: 'li_na', key: '2', own: true },
        ],
      })
      expect(shown?.messages.map(said)[1]).toEqual(['什么时候能买到？'])
      const { chat: newest } = await state(emulator, { account: 'li_na', ...chat, limit: '1' })
      expect([newest?.messages.length, newest?.more]).toEqual([1, true])
    })

    test('takes what members write, and says why it takes nothing else', async () => {
      const emulator = createEmulator()
      const send = (account: string, id = chat.id) =>
        act(emulator, 'send', { account, type: 'Topic', id, text: '好' })
      expect((await send('li_na')).errorCode).toBe(0)
      expect((await send('li_na', `${community}@TOPIC#_news`)).errorCode).toBe(10017)
      expect((await send('alice')).errorCode).toBe(10007)
      expect((await send('li_na', `${community}@TOPIC#_gone`)).errorCode).toBe(10010)
      expect((await send('li_na', 'nonsense')).errorCode).toBe(10010)
      const { chat: shown } = await state(emulator, { account: 'alice', ...chat })
      expect([shown?.messages.length, shown?.writable]).toEqual([3, false])
      // Lists of conversations leave topics out.
      const { conversations } = await state(emulator, { account: 'li_na' })
      expect(conversations?.map(({ id }) => id)).not.toContain(chat.id)
      expect((await post(emulator, 'read', { account: 'li_na', ...chat })).status).toBe(400)
    })
  })

  test('accounts are found by name and by UserID, and a few hundred are listed', async () => {
    const { emulator } = await createApp()
    for (let number = 0; number < 1000; number += 1) emulator.world.addAccount(`user_${number}`)
    const all = await state(emulator)
    expect([all.accounts.length, all.accountTotal]).toEqual([200, 1001])
    const some = await state(emulator, { search: 'USER_99' })
    expect(some.accounts.map(({ id }) => id)).toContain('user_999')
    expect(some.accountTotal).toBe(11)
  })

  test.each([
    { account: 'nobody' },
    { account: 'alice', type: 'C2C', id: 'nobody' },
    { account: 'alice', type: 'Group', id: 'nothing' },
    { account: 'alice', type: 'Topic', id: 'nothing@TOPIC#_at_all' },
    { account: 'alice', type: 'Topic', id: '__proto__' },
    { account: '__proto__', type: 'constructor', id: '\u0000', limit: '-1' },
  ])('what does not exist is left out: %o', async (query) => {
    const { emulator } = await createApp(['alice'])
    expect((await state(emulator, query)).chat).toBeUndefined()
  })
})

describe('the rest of the emulator', () => {
  test('an account is imported, or it is said why not', async () => {
    const { emulator } = await createApp()
    expect(await act(emulator, 'import', { account: 'carol' })).toMatchObject({ errorCode: 0 })
    expect(emulator.world.accounts.has('carol')).toBe(true)
    const refused = await act(emulator, 'import', { account: 'x'.repeat(40) })
    expect([refused.errorCode, refused.explanation?.meaning]).toEqual([70402, expect.stringMatching(/\w/)])
  })

  test('an answer or a body that is very large is not kept', async () => {
    const { emulator, code } = await createApp(['alice'])
    const long = 'x'.repeat(20_000)
    await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Extra: long })
    await code('im_open_login_svc/account_check', {
      CheckItem: Array.from({ length: 100 }, (_, index) => ({ UserID: `${index}${'y'.repeat(150)}` })),
    })
    const [first, second] = emulator.log.records
    expect([first?.body, typeof first?.answer]).toEqual([undefined, 'object'])
    expect([second?.errorCode, second?.answer]).toEqual([0, undefined])
  })

  test('the clock is moved, stopped and set right', async () => {
    const { emulator } = await createApp()
    const { clock } = emulator
    const start = clock.now()
    await act(emulator, 'clock', { advance: 86_400_000 })
    expect(clock.now()).toBe(start + 86_400_000)
    await act(emulator, 'clock', { set: 0 })
    expect(clock.now()).toBe(0)
    await act(emulator, 'clock', { freeze: true })
    expect((await state(emulator)).clock.frozen).toBe(true)
    await act(emulator, 'clock', { freeze: false })
    await act(emulator, 'clock', { reset: true })
    expect([clock.frozen, clock.now()]).toEqual([false, start])
    for (const body of [{}, { advance: 'x' }, { set: null }]) {
      expect((await post(emulator, 'clock', body)).status).toBe(400)
    }
  })

  test('starting over brings back the first world and empties the log', async () => {
    const emulator = createEmulator()
    await act(emulator, 'send', { account: 'alice', type: 'C2C', id: 'bob', text: 'hi' })
    const { run } = await log(emulator)
    await act(emulator, 'reset', {})
    const page = await log(emulator, { run, after: '1' })
    expect(page.run).not.toBe(run)
    expect(page.entries).toEqual([])
    expect((await state(emulator, { account: 'alice', type: 'C2C', id: 'bob' })).chat?.messages).toEqual([])
  })

  test('faults are shown and can be removed, and what they do to the page is told', async () => {
    const emulator = createEmulator()
    emulator.faults.set([{ command: 'openim/sendmsg', status: 502 }])
    const sent = await act(emulator, 'send', { account: 'alice', type: 'C2C', id: 'bob', text: 'hi' })
    expect(sent).toMatchObject({ errorCode: -1, errorInfo: 'HTTP 502' })
    expect((await state(emulator)).faults).toEqual([
      { rule: '{"command":"openim/sendmsg","status":502}', happened: 1 },
    ])
    const [entry] = (await log(emulator)).entries
    expect(entry).toMatchObject({ outcome: 'refused', status: 502 })
    expect(entry?.findings[0]).toContain('fault rule')
    await act(emulator, 'faults', {})
    expect((await state(emulator)).faults).toEqual([])
  })

  test('only requests that are new are sent, and all when the emulator began anew', async () => {
    const { emulator, client } = await createApp(['alice'])
    const ask = (): Promise<unknown> => client.api.openim.getC2CUnreadMsgNum({ To_Account: 'alice' })
    await ask()
    await ask()
    const { run, entries } = await log(emulator)
    expect(entries.map(({ id }) => id)).toEqual([1, 2])
    await ask()
    expect((await log(emulator, { run, after: '2' })).entries.map(({ id }) => id)).toEqual([3])
    expect((await log(emulator, { run: 'another', after: '2' })).entries.length).toBe(3)
    await act(emulator, 'clear', {})
    expect(await log(emulator, { run, after: '3' })).toEqual({ run, entries: [] })
  })
})

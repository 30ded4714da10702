import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@timkit/chromium'
import { TimClient } from '@timkit/core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type EmulatorServer, serve } from '../src/serve.ts'
import { addMember } from '../src/world/records/group.ts'

/** Milliseconds for anything to show up: machines are slow at times. */
const patience = 10_000

vi.setConfig({ testTimeout: 3 * patience })

let browser: Browser
let emulator: Emulator
let server: EmulatorServer
/** What the page complained about, or asked for outside of the emulator. */
let complaints: string[]

beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  complaints = []
  emulator = createEmulator()
  server = await serve({ emulator })
})

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await server.close()
  expect(complaints).toEqual([])
})

async function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_CONNECTION'))
      complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(request.url())
  })
  await page.goto(`${server.url}/${hash}`)
  await page.locator('#accounts .row').first().waitFor({ state: 'attached' })
  return page
}

function client(secretKey = emulator.secretKey): TimClient {
  const { sdkAppId, identifier } = emulator
  return new TimClient({ sdkAppId, secretKey, identifier, baseUrl: server.url })
}

describe('the page in a browser', () => {
  test('a sample of a webhook is sent, shown with its answer, and sent again', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Webhooks', exact: true }).click()
    await page.getByText('No server is called.').waitFor()
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true)
    const refusal = { ActionStatus: 'OK', ErrorCode: 120_001, ErrorInfo: 'not here' }
    emulator.webhooks.change({ handler: () => Response.json(refusal) })
    await page.getByText('to a function of the program, not signed').waitFor()
    await page.getByLabel('Send a new sample').selectOption('C2C.CallbackBeforeSendMsg')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const rows = page.locator('#webhook-entries .entry')
    await rows.locator('summary', { hasText: 'C2C.CallbackBeforeSendMsg' }).click()
    await rows.getByText('not here').waitFor()
    await rows.getByRole('button', { name: 'Send the same again' }).click()
    await rows.getByText('again, as #1').waitFor()
    expect(await rows.count()).toBe(2)
    expect(await page.evaluate(unreadable)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    expect(await rows.first().isVisible()).toBe(true)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: '中文' }).click()
    await rows.getByText('重发 #1').waitFor()
    await page.locator('#webhook-clear').click()
    await page.getByText('还没有发送过回调。').waitFor()
  })

  test('a message that is written as alice makes bob’s unread count grow', async () => {
    const page = await open('#/alice/C2C/bob')
    const bob = page.locator('#accounts .row', { hasText: 'bob' })
    await bob.locator('.badge', { hasText: '1 unread message' }).waitFor()
    for (const count of [2, 3]) {
      await page.getByLabel('Write as Alice Chen to Bob Müller').fill(`Hello ${count}`)
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await bob.locator('.badge', { hasText: `${count} unread messages` }).waitFor()
    }
    expect((await client().api.openim.getC2CUnreadMsgNum({ To_Account: 'bob' })).AllC2CUnreadMsgNum).toBe(3)
    await bob.click()
    await page.locator('#conversations .row', { hasText: 'Alice' }).click()
    await page.locator('.separator-unread', { hasText: '2 unread' }).waitFor()
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await bob.locator('.badge', { hasText: '1 unread message' }).waitFor()
  })

  test('webhooks name the device that was chosen for what is said, also after a reload', async () => {
    const platforms: (string | null)[] = []
    const handler = (request: Request): Response => {
      platforms.push(new URL(request.url).searchParams.get('OptPlatform'))
      return Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' })
    }
    emulator.webhooks.change({ handler, events: ['C2C.CallbackAfterSendMsg'] })
    const page = await open('#/alice/C2C/bob')
    const write = async (words: string): Promise<void> => {
      await page.getByLabel('Write as Alice Chen to Bob Müller').fill(words)
      await page.keyboard.press('Enter')
      await page.locator('.message.own .bubble', { hasText: words }).waitFor()
      await emulator.webhooks.idle()
    }
    await write('from the browser')
    await page.locator('#composer').getByLabel('Device').selectOption('iPad')
    await page.reload()
    await write('from the tablet')
    await page.locator('#composer').getByLabel('Device').selectOption('RESTAPI (server)')
    await write('from the server')
    expect(platforms).toEqual(['Web', 'iPad', 'RESTAPI'])

    await page.getByRole('button', { name: 'Webhooks', exact: true }).click()
    await page.getByLabel('Send a new sample').selectOption('C2C.CallbackAfterSendMsg')
    await page.locator('#webhook-sample').getByLabel('Device').selectOption('Android')
    await page.locator('#webhook-send').click()
    await page.locator('#webhook-entries .entry', { hasText: 'by hand' }).waitFor()
    expect(platforms.at(-1)).toBe('Android')
  })

  test('a message to a group is unread by its members', async () => {
    const page = await open('#/alice/Group/tea_lovers')
    await page.getByLabel('Write as Alice Chen to 茶友会 Tea Lovers').fill('好茶')
    await page.keyboard.press('Enter')
    await page.locator('.message.own .bubble', { hasText: '好茶' }).waitFor()
    await page
      .locator('#accounts .row', { hasText: 'bob' })
      .locator('.badge-quiet', { hasText: '6 unread' })
      .waitFor()
  })

  test('hostile text is text: no markup, no script, and what hides or turns text is seen', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    emulator.world.addAccount(evil).profile = new Map([['Tag_Profile_IM_Nick', `${evil}\u202Egpj.exe`]])
    const { clock } = emulator
    const now = Math.floor(clock.now() / 1000)
    await client().api.openim.sendMsg({
      From_Account: 'bob',
      To_Account: 'alice',
      MsgRandom: 1,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `${evil}\u202Etxt.\u200Bexe\u0007` } }],
      CloudCustomData: evil,
    })
    await client().api.openim.importMsg({
      SyncFromOldSystem: 5,
      From_Account: evil,
      To_Account: 'alice',
      MsgRandom: 2,
      MsgTimeStamp: now,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } }],
    })
    await fetch(`${server.url}/v4/${encodeURI(evil)}?identifier=${encodeURIComponent(evil)}`, {
      method: 'POST',
    })
    const page = await open('#/alice/C2C/bob')
    const bubble = page.locator('.bubble', { hasText: '<img src=x onerror=alert(1)>' })
    await bubble.waitFor()
    expect(await bubble.locator('.hidden-character').allTextContents()).toEqual([
      'U+202E',
      'U+200B',
      'U+0007',
    ])
    await page.locator('.message summary').last().click()
    await page.locator('.message-raw', { hasText: 'CloudCustomData' }).waitFor()
    await page.locator('.entry-refused summary').first().click()
    await page.locator('.entry-body').first().waitFor()
    await page.locator('#conversations .row', { hasText: 'U+202E' }).click()
    await page.locator('#chat-title .hidden-character').waitFor()
    expect(await page.locator('main img, main script, main [onerror]').count()).toBe(0)
    expect(await page.evaluate('document.scripts.length')).toBe(1)
  })

  test.each([
    { locale: 'en-US', mend: 'Take SDKAppID and secret key from the same app', here: 'the key is another' },
    { locale: 'zh-CN', mend: '从控制台同一个应用取 SDKAppID 和密钥', here: '所以是密钥不同' },
  ])(
    'a refused request appears at once and says how to mend it, in $locale',
    async ({ locale, mend, here }) => {
      const page = await open('', { locale })
      await page.locator('#requests-empty', { hasText: server.url }).waitFor()
      await expect(
        client('a wrong key').api.openim.getC2CUnreadMsgNum({ To_Account: 'alice' }),
      ).rejects.toThrow('70009')
      const entry = page.locator('.entry-refused', { hasText: 'get_c2c_unread_msg_num' })
      await entry.locator('summary').click()
      await entry.locator('.advice', { hasText: mend }).filter({ hasText: here }).waitFor()
      await entry.locator('.facts', { hasText: 'administrator' }).first().waitFor()
      expect(await page.content()).not.toContain(emulator.secretKey)
    },
  )

  test('everything is done with the keyboard', async () => {
    const page = await open('#/alice/C2C/bob')
    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.id || document.activeElement.textContent')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('chat-title')
    await page.locator('#search').focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('alice')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toContain('bob')
    await page.keyboard.press('Enter')
    await page.locator('#chat-as', { hasText: 'as Bob Müller sees it' }).waitFor()
    expect(await focused()).toContain('bob')
    // On to the conversations, and there to the group.
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('open-chat-with')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Home')
    while (!(await focused()).includes('Tea Lovers')) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('#chat-title', { hasText: 'Tea Lovers' }).waitFor()
    while ((await focused()) !== 'draft') await page.keyboard.press('Tab')
    await page.keyboard.type('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two')
    await page.keyboard.press('Enter')
    await page.locator('.message.own .said', { hasText: 'one\ntwo' }).waitFor()
    // The list of requests is one stop; its rows open with Enter.
    while (!(await focused()).includes('send_group_msg')) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.entry-body .json', { hasText: 'tea_lovers' }).first().waitFor()
    // The question before starting over is left with Escape, and the focus comes back.
    await page.locator('#start-over').focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Cancel')
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('start-over')
  })

  test('friends, blocklist and subscriptions of an account are shown, and what changes shows at once', async () => {
    const page = await open('#/alice/C2C/bob')
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await page.locator('#accounts .row', { hasText: 'alice' }).click()
    const bob = page.locator('#detail-rows .row', { hasText: 'Bob Müller' })
    await bob.locator('.tag', { hasText: 'remark: Bob from Berlin' }).waitFor()
    await page.locator('#detail-rows .row', { hasText: 'shop_lin' }).getByText('one way').waitFor()
    await client().api.sns.friendUpdate({
      From_Account: 'alice',
      UpdateItem: [{ To_Account: 'bob', SnsItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'Robert' }] }],
    })
    await bob.locator('.tag', { hasText: 'remark: Robert' }).waitFor()
    await bob.click()
    await page.locator('#detail-title', { hasText: 'Bob Müller' }).waitFor()
    await page.getByRole('tab', { name: 'Blocklist 1' }).click()
    await page.locator('#detail-rows .row', { hasText: 'wang_wei' }).waitFor()
    await page.getByRole('tab', { name: 'Following 1' }).click()
    await page.locator('#detail-rows .row', { hasText: 'shop_lin' }).waitFor()
    await client().api.follow.followAdd({ From_Account: 'shop_lin', FollowItem: [{ To_Account: 'bob' }] })
    await page.locator('#detail-blocks', { hasText: 'Mutual: 1' }).waitFor()
    await page.locator('#detail-rows .tag', { hasText: 'mutual' }).waitFor()
    await page.getByRole('tab', { name: 'Subscriptions 1' }).click()
    await page.locator('#detail-rows .row', { hasText: 'Tea News' }).click()
    await page.locator('#detail-rows .row', { hasText: 'vip' }).waitFor()
    // Back to where it began, one step at a time.
    await page.getByRole('button', { name: 'Messages', exact: true }).click()
    await page.locator('#chat-title', { hasText: 'Bob Müller' }).waitFor()
    await page.goBack()
    await page.locator('#detail-title', { hasText: 'Tea News' }).waitFor()
  })

  test('a topic is read and written like a group, and who is muted in it is told', async () => {
    const page = await open('#groups/%40TGS%23_tea_garden/topics')
    const topic = page.locator('#detail-rows .row', { hasText: 'Longjing' })
    await topic.getByText('2 messages').waitFor()
    await topic.click()
    await page.locator('#chat-as', { hasText: 'Tea Garden · 3 members · as ' }).waitFor()
    await page.locator('.message .bubble', { hasText: '什么时候能买到？' }).waitFor()
    await page.getByLabel('Write as 茶小二 Tea Bot to 龙井 Longjing').fill('下周')
    await page.keyboard.press('Enter')
    await page.locator('.message.own .bubble', { hasText: '下周' }).waitFor()
    await client().api.groupOpenHttpSvc.forbidSendMsg({
      GroupId: '@TGS#_tea_garden',
      TopicId: '@TGS#_tea_garden@TOPIC#_longjing',
      Members_Account: ['li_na'],
      MuteTime: 600,
    })
    await page.getByRole('button', { name: 'Details', exact: true }).click()
    await page.locator('#detail-rows .row', { hasText: 'Longjing' }).getByText('1 muted').waitFor()
    await page.getByRole('tab', { name: 'Banned and muted 1' }).click()
    const muted = page.locator('#detail-rows .row', { hasText: 'li_na' })
    await muted.getByText('muted until').waitFor()
    await muted.getByText('in topic: 龙井 Longjing').waitFor()
  })

  test('a permission group has members and bits, and the keyboard gets there and back', async () => {
    const page = await open('#groups/%40TGS%23_tea_garden')
    await page.getByRole('tab', { name: 'Permission groups 1' }).click()
    const growers = page.locator('#detail-rows .row', { hasText: '@PMG#_growers' })
    await growers.getByText('bits 5').waitFor()
    await growers.focus()
    await page.keyboard.press('Enter')
    const blocks = page.locator('#detail-blocks')
    await blocks.filter({ hasText: '5 = 0b101' }).filter({ hasText: '3 = 0b11' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('detail-body')
    await page.locator('#detail-rows .row', { hasText: 'wang_wei' }).waitFor()
    await client().api.groupOpenHttpSvc.addPermissionGroupMember({
      GroupId: '@TGS#_tea_garden',
      PermissionGroupId: '@PMG#_growers',
      MemberList: [{ Member_Account: 'li_na' }],
    })
    await page.locator('#detail-rows .row', { hasText: 'li_na' }).waitFor()
    await page.reload()
    await blocks.getByText('2 members').waitFor()
    await page.locator('#detail-body').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await growers.getByText('2 members').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('detail-body')
  })

  test('ten thousand members are turned page by page and found, with the keyboard', async () => {
    const { world } = emulator
    const group = world.groups.get('tea_lovers')
    if (group === undefined) throw new Error('The shop has other groups')
    for (let number = 1; number <= 10_000; number += 1)
      addMember(group, world.addAccount(`member_${number}`), 'Member', number)
    world.changed()
    const page = await open('#groups/tea_lovers')
    const rows = page.locator('#detail-rows .row')
    const range = page.locator('#page-range')
    await range.filter({ hasText: '1–100 of 10,005' }).waitFor()
    expect(await rows.count()).toBe(100)
    await rows.first().getByText('owner').waitFor()
    const next = page.getByRole('button', { name: 'Next page' })
    await next.focus()
    await page.keyboard.press('Enter')
    await range.filter({ hasText: '101–200' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('next')
    await page.locator('#detail-filter').fill('member_9999')
    await range.waitFor({ state: 'hidden' })
    await rows.filter({ hasText: 'member_9999' }).waitFor()
    await page.locator('#tabs [aria-selected="true"]').focus()
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('#detail-blocks', { hasText: 'Everything about green tea' }).waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Profile')
  })

  test('a push shows up with whom it was for, what it said and who got it', async () => {
    const page = await open('#pushes')
    await page.locator('#directory-hint', { hasText: 'Nothing was pushed yet' }).waitFor()
    await client().api.timpush.batch({
      From_Account: 'administrator',
      MsgRandom: 1,
      To_Account: ['alice', 'bob'],
      OfflinePushInfo: { Title: 'Your parcel is here', Desc: 'Order 2041' },
    })
    await page.locator('#detail-title', { hasText: 'Your parcel is here' }).waitFor()
    await page
      .locator('#detail-about', { hasText: 'timpush/batch · to those named · 2 recipients' })
      .waitFor()
    await page.locator('#detail-blocks .json', { hasText: 'Order 2041' }).waitFor()
    await page.getByRole('tab', { name: 'Recipients 2' }).click()
    await page.locator('#detail-rows .row', { hasText: 'Bob Müller' }).waitFor()
  })

  test('hostile names, remarks and topics are text', async () => {
    const evil = '<img src=x onerror=alert(1)>\u202Egpj'
    const { world } = emulator
    const { friendships, topics, groupAttributes, permissionGroups } = world.stores
    const friend = friendships.of('alice').friends.get('bob')
    if (friend !== undefined) Object.assign(friend, { remark: evil, groups: [evil], wording: evil })
    const [topic] = topics.of('@TGS#_tea_garden')
    if (topic !== undefined) topics.set({ ...topic, name: evil, introduction: evil })
    groupAttributes.replace('@TGS#_tea_garden', new Map([[evil, evil]]))
    const [growers] = permissionGroups.of('@TGS#_tea_garden')
    if (growers !== undefined) Object.assign(growers, { name: evil, custom: evil })
    if (topic !== undefined) world.stores.topicMutes.set(topic.id, 'li_na', 0xffff_ffff)
    const group = world.groups.get('@TGS#_tea_garden')
    if (group !== undefined) group.profile.name = evil
    const page = await open('#accounts/alice')
    await page.locator('#detail-rows .row', { hasText: '<img src=x' }).first().waitFor()
    for (const tab of ['topics', 'attributes', 'banned', 'permissions', 'profile']) {
      await page.goto(`${server.url}/#groups/${encodeURIComponent('@TGS#_tea_garden')}/${tab}`)
      await page.locator('#detail-title', { hasText: '<img src=x' }).waitFor()
      await page.locator(`#tab-${tab}[aria-selected="true"]`).waitFor()
    }
    expect(await page.locator('#directory .hidden-character').count()).toBe(1)
    const [community, hosts] = ['@TGS#_tea_garden', '@PMG#_growers'].map(encodeURIComponent)
    await page.goto(`${server.url}/#groups/${community}/permissions/${hosts}`)
    await page.locator('#detail-blocks dd', { hasText: '<img src=x' }).first().waitFor()
    await page.goto(`${server.url}/#/li_na/Topic/${encodeURIComponent(topic?.id ?? '')}`)
    await page.locator('#chat-title .hidden-character').waitFor()
    expect(await page.locator('main img, main script, main [onerror]').count()).toBe(0)
  })

  test('the time is moved, and the page says so', async () => {
    const page = await open()
    await page.locator('#clock').click()
    await page.getByRole('button', { name: '+7 days' }).click()
    await page.locator('#clock-difference', { hasText: '7 days ahead of this machine' }).waitFor()
    // Unread messages count for seven days.
    await page.locator('#accounts .badge:not(.badge-quiet)').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Stop the clock' }).click()
    await page.getByRole('button', { name: 'Let it run' }).waitFor()
    expect(emulator.clock.frozen).toBe(true)
  })

  test('what somebody looks at stays while requests and messages come in', async () => {
    const page = await open('#/alice/C2C/bob')
    await client().api.openim.getC2CUnreadMsgNum({ To_Account: 'alice' })
    const entry = page.locator('.entry').last()
    await entry.locator('summary').click()
    const draft = page.locator('#draft')
    await draft.fill('half a sent')
    for (const number of [1, 2, 3]) {
      await client().api.openim.sendMsg({
        From_Account: 'bob',
        To_Account: 'alice',
        MsgRandom: number,
        MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `news ${number}` } }],
      })
    }
    await page.locator('.bubble', { hasText: 'news 3' }).waitFor()
    await page.locator('.entry').nth(3).waitFor()
    expect(await entry.locator('details').getAttribute('open')).toBe('')
    expect(await draft.inputValue()).toBe('half a sent')
    expect(await page.evaluate('document.activeElement.id')).toBe('draft')
  })

  test('an emulator that stopped is told, and the page goes on when it is back', async () => {
    const page = await open()
    await server.close()
    await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor()
    server = await serve({ emulator: createEmulator({ seed: 'empty' }), port: server.port })
    await page.locator('#offline').waitFor({ state: 'hidden' })
    await page.locator('#accounts .row').nth(1).waitFor({ state: 'detached' })
  })

  test.each([
    { colorScheme: 'light', locale: 'en-US', width: 360 },
    { colorScheme: 'dark', locale: 'zh-CN', width: 360 },
    { colorScheme: 'light', locale: 'zh-CN', width: 900 },
    { colorScheme: 'dark', locale: 'en-US', width: 1440 },
  ] as const)(
    'fits and can be read: $colorScheme, $locale, $width px',
    async ({ colorScheme, locale, width }) => {
      const folder = await mkdtemp(join(tmpdir(), 'timkit-page-'))
      await client('a wrong key')
        .api.openim.getC2CUnreadMsgNum({ To_Account: 'alice' })
        .catch(() => undefined)
      const page = await open('#/shop_lin/C2C/alice', {
        colorScheme,
        locale,
        viewport: { width, height: 800 },
      })
      await page.locator('.message').first().waitFor()
      const picture = await page.screenshot({ path: join(folder, 'chats.png') })
      if (width < 1240) await page.locator('#view-requests').click()
      await page.locator('.entry summary').first().click()
      await page.locator('.advice').waitFor()
      await page.screenshot({ path: join(folder, 'requests.png') })
      expect(picture.length).toBeGreaterThan(10_000)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      const [light] = await page.evaluate<number[]>(
        'getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)',
      )
      expect((light ?? 0) > 128).toBe(colorScheme === 'light')
      expect(await page.evaluate(unreadable)).toEqual([])
      // The other views, each with a list and what belongs to one of its entries.
      const views = ['accounts/alice', 'groups/tea_lovers', 'official/%40TOA%23_tea_news/messages']
      const garden = 'groups/%40TGS%23_tea_garden'
      const ofGarden = ['topics', 'permissions/%40PMG%23_growers'].map((tab) => `${garden}/${tab}`)
      for (const view of [...views, ...ofGarden, 'groups/shop_staff/profile']) {
        await page.goto(`${server.url}/#${view}`)
        if (width < 1240) await page.locator(`#view-${view.split('/')[0]}`).click()
        await page.locator('#detail-rows > *, #detail-blocks > *').first().waitFor()
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await page.evaluate(unreadable), view).toEqual([])
      }
      await rm(folder, { recursive: true })
    },
  )
})

/** Finds texts with less contrast than WCAG asks of small text (4.5), and controls without a name. */
const unreadable = `(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const paint = (colors) => {
    canvas.clearRect(0, 0, 1, 1)
    for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1) }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => value / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const problems = []
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, .skip, svg, datalist, :disabled')) continue
    if (element.matches('button, input, textarea, summary') && !(element.textContent.trim() || element.ariaLabel || element.labels?.length)) {
      problems.push('no name: ' + element.outerHTML.slice(0, 80))
    }
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue
    const behind = []
    for (let at = element; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor)
    const back = luminance(paint(['white', ...behind]))
    const front = luminance(paint(['white', ...behind, getComputedStyle(element).color]))
    const contrast = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05)
    if (contrast < 4.5) problems.push(contrast.toFixed(2) + ': ' + element.className + ' ' + element.textContent.slice(0, 30))
  }
  return problems
})()`

import { beforeAll, describe, expect, test, vi } from 'vitest'
import { allMasks } from '../config/mask-kinds.ts'
import { maskText, prepareMasks } from './mask.ts'

beforeAll(() => prepareMasks(allMasks))

test('no text is shown while phone numbers cannot be found yet', async () => {
  vi.resetModules()
  const fresh = await import('./mask.ts')
  expect(() => fresh.maskText('hello', ['phone'])).toThrow('cannot be masked yet')
  expect(fresh.maskText('a@example.com', ['email'])).toBe('[email]')
})

describe('what is no personal number stays as it is', () => {
  test.each([
    // Times, dates and hours.
    '2026-11-23 09:15',
    '2026-11-23T09:15:30+08:00',
    '2026112314',
    '20261123091500',
    '２０２６１１２３１４',
    '09:15:30 - 10:20:30',
    '1764000000',
    '1764000000123',
    '2026.11.23',
    '2026/11/23 14:00-15:00',
    // Ids of users, groups, messages and apps.
    'user_10086',
    'shop_lin@TGS#1-2.3',
    '@TGS#2ABCDEF1234',
    '3241234_571236789_1764000000',
    '4294967295_4294967295_1764000000',
    '1400000000',
    '144115233406643804',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    'MsgSeq 3806212345',
    // Amounts, orders, versions, addresses of machines.
    'order 2041, 268.00 yuan',
    '¥13812345678.00',
    '共 13,812,345,678 元',
    '$ 13812345678',
    '1,380,123.45',
    '快递单号 773012345678901',
    'SF1234567890123',
    '6222-0210-0111-6245',
    'v1.2.3.4567',
    '192.168.100.200',
    '3.14159265358979',
    // Too short to be told from anything.
    '10086',
    '62345678',
    '8765-4321',
    '房间 1208',
    '02-2345-6789',
    // Lists, numerals, digests.
    '150，2000，3000',
    '一二三四五六七八九零一',
    '①②③④⑤⑥⑦⑧⑨',
    '98f13708210194c475687be6106a3b84',
    'https://files.example.com/6a6ac4a3-0b52-4e8f-9a4d-13848596071a/jar.png',
  ])('%s', (text) => {
    expect(maskText(text, allMasks)).toBe(text)
  })
})

describe('a phone number is masked', () => {
  test.each([
    ['打 13812345678 找我', '打 [phone] 找我'],
    ['打13812345678找我', '打[phone]找我'],
    ['手机：138-1234-5678，谢谢', '手机：[phone]，谢谢'],
    ['138.1234.5678', '[phone]'],
    ['138·1234·5678', '[phone]'],
    ['138 12345678', '[phone]'],
    ['1 3 8 1 2 3 4 5 6 7 8', '[phone]'],
    ['１３８１２３４５６７８', '[phone]'],
    ['１３８－１２３４－５６７８', '[phone]'],
    ['138–1234—5678', '[phone]'],
    ['138\u200b1234\u200b5678', '[phone]'],
    ['138\u00a01234\u00a05678', '[phone]'],
    ['13812345678(微信同号)', '[phone] (微信同号)'],
    ['请回电!13812345678', '请回电! [phone]'],
    ['13812345678,13912345678', '[phone],[phone]'],
    ['13812345678、13912345678/13712345678', '[phone]、[phone]/[phone]'],
    ['+86 138 1234 5678', '[phone]'],
    ['8613812345678', '[phone]'],
    ['0086 13812345678', '[phone]'],
    ['座机010-62345678', '座机[phone]'],
    ['(0571) 8765 4321', '[phone]'],
    ['（０５７１）８７６５４３２１', '[phone]'],
    ['057187654321', '[phone]'],
    ['0571-87654321转801', '[phone]转801'],
    ['客服 400-820-8820', '客服 [phone]'],
    ['call +44 20 7946 0958 or (415) 555-2671', 'call [phone] or [phone]'],
    ['ring 617.555.0123 today', 'ring [phone] today'],
    ['my cell is 617-555-0123.', 'my cell is [phone].'],
    ['+49 30 901820', '[phone]'],
    ['+1 (415) 555-2671 ext. 5', '[phone]'],
    ['+852 9123 4567', '[phone]'],
    ['https://wa.me/8613812345678', 'https://wa.me/[phone]'],
    // Ids that are phone numbers, or have one in them.
    ['user_13812345678', 'user_[phone]'],
    ['u13812345678', 'u[phone]'],
    ['13812345678_shop', '[phone]_shop'],
    // As they are written to get around filters.
    ['138_1234_5678', '[phone]'],
    ['加我138一1234一5678', '加我[phone]'],
    ['138~1234~5678', '[phone]'],
    ['1381234，5678', '[phone]'],
    ['138，12345678', '[phone]'],
    ['一三八一二三四五六七八', '[phone]'],
    ['电话幺三八 一二三四 五六七八。', '电话[phone]。'],
    ['壹叁捌壹贰叁肆伍陆柒捌', '[phone]'],
    ['①③⑧①②③④⑤⑥⑦⑧', '[phone]'],
    ['①13812345678 ②13912345678', '①[phone] ②[phone]'],
  ])('%s', (text, masked) => {
    expect(maskText(text, ['phone'])).toBe(masked)
  })

  test('in a text of nothing but numbers, in less than a second', () => {
    for (const piece of ['13812345678 ', '1 ', '1', '+1-', '(0571) 8765 4321', '20261123 ']) {
      const started = process.cpuUsage()
      maskText(piece.repeat(12_000 / piece.length), allMasks)
      expect(process.cpuUsage(started).user, piece).toBeLessThan(1_000_000)
    }
  })
})

describe('masking', () => {
  test.each([
    ['wang.wei+shop@mail.example.com!', '[email]!'],
    ['王伟＠example．com', '[email]'],
    ['13812345678@qq.com', '[email]'],
    ['4111 1111 1111 1111', '[card]'],
    ['４１１１１１１１１１１１１１１１', '[card]'],
    ['4111.1111.1111.1111', '[card]'],
    ['身份证 11010519491231002X', '身份证 [identity]'],
    ['身份证：１１０１０５１９４９１２３１００２Ｘ', '身份证：[identity]'],
  ])('makes "%s" "%s"', (text, masked) => {
    expect(maskText(text, allMasks)).toBe(masked)
  })

  test('leaves alone what was not asked for', () => {
    expect(maskText('13812345678 a@example.com', ['email'])).toBe('13812345678 [email]')
    expect(maskText('138\u200b1234\u200b5678', [])).toBe('138\u200b1234\u200b5678')
  })

  test('leaves families of emoji together', () => {
    expect(maskText('👨‍👩‍👧 1️⃣', allMasks)).toBe('👨‍👩‍👧 1️⃣')
  })
})

import type { Message } from '@timkit/core'
import { fromRoaming } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { attachmentsOf } from './links.ts'
import { type TranscriptSource, writeTranscript } from './transcript.ts'

const noon = Date.parse('2026-11-20T12:00:00+01:00')
const zone = 'Europe/Berlin'

function message(MsgBody: Message['body'], minutes = 0, more: object = {}): Message {
  const MsgTimeStamp = Math.floor(noon / 1000) + minutes * 60
  return fromRoaming({
    From_Account: 'alice',
    To_Account: 'bob',
    MsgSeq: minutes,
    MsgRandom: 1,
    MsgTimeStamp,
    MsgFlagBits: 0,
    MsgKey: `${minutes}_1_${MsgTimeStamp}`,
    MsgBody,
    ...more,
  })
}

function text(words: string, minutes = 0, more: object = {}): Message {
  return message([{ MsgType: 'TIMTextElem', MsgContent: { Text: words } }], minutes, more)
}

function write(messages: readonly Message[], changes: Partial<TranscriptSource> = {}) {
  return writeTranscript({
    title: 'bob with alice',
    notes: [],
    messages,
    nameOf: (account) => account,
    viewpoint: { now: noon, zone },
    ...changes,
  })
}

describe('a transcript', () => {
  test('of several conversations says in line and outline who wrote to whom', () => {
    const { text: written, messages } = write([text('one')], { headOf: ({ from, to }) => `${from} → ${to}` })
    expect(written).toContain('12:00:00  alice → bob:  one')
    expect(messages[0]?.title).toBe('12:00:00 alice → bob: one')
  })

  test('has no address into a disk that an editor would make a link of, wherever it stands', () => {
    const { text: written } = write([text('see FILE:///etc/passwd and file:\\\\host\\share, profile: /x')])
    expect(written).toContain('see FILE:\u2060///etc/passwd and file:\u2060\\\\host\\share, profile: /x')
    const address = 'xfile:///etc/passwd'
    const CloudCustomData = JSON.stringify({
      messageReply: { messageID: 'x', messageAbstract: address, messageSender: address },
    })
    const file = { Url: 'https://example.com/a', UUID: 'u', FileSize: 1, FileName: address }
    const all = write(
      [text(address, 0, { CloudCustomData }), message([{ MsgType: 'TIMFileElem', MsgContent: file }])],
      { title: address, notes: [address], nameOf: () => address },
    )
    expect(all.text).not.toMatch(/file:\//)
    const [link] = all.links
    expect(link && all.text.split('\n')[link.line]?.slice(link.start, link.end)).toBe(
      'xfile:\u2060///etc/passwd ↗',
    )
  })

  test('has a heading per day, and knows where each day begins and ends', () => {
    const { text: written, days } = write([text('one'), text('two', 1), text('three', 24 * 60)])
    const lines = written.split('\n')
    expect(days).toHaveLength(2)
    expect(lines[days[0]?.start ?? -1]).toMatch(/^── Today/)
    expect(lines[days[0]?.end ?? -1]).toContain('two')
    expect(lines[days[1]?.end ?? -1]).toContain('three')
  })

  test('has days of the zone, whatever the machine has', () => {
    const messages = [text('one'), text('two', 12 * 60)]
    const days = (zone: string): number => write(messages, { viewpoint: { now: noon, zone } }).days.length
    expect(days('Europe/Berlin')).toBe(2)
    expect(days('America/Los_Angeles')).toBe(1)
  })

  test('says where the clocks repeat an hour, and that a time is not known', () => {
    const before = (Date.parse('2026-10-25T02:50:00+02:00') - noon) / 60_000
    const { text: written } = write([text('one', before), text('two', before + 20)])
    expect(written).toMatch(/02:50:00 .*one\n.*The clocks change: from here on UTC\+1\.\n02:10:00 .*two/)
    const lost = write([text('when?', 0, { MsgTimeStamp: undefined })]).text
    expect(lost).toMatch(/── Time unknown ──\n--:--:-- /)
  })

  test('keeps the lines of a text together, below its first', () => {
    const { text: written, messages } = write([text('first\nsecond\r\nthird')])
    const [placed] = messages
    expect(placed && placed.end - placed.start).toBe(2)
    expect(written).toContain('\n          second\n          third\n')
  })

  test.each([
    ['words', 'word '.repeat(500), /^(?:word ){1,100}$/],
    ['one word', '🙂'.repeat(900), /^(?:🙂){1,250}$/u],
  ])('breaks a line that is very long, so that it can be folded: %s', (_, long, each) => {
    const { text: written, messages } = write([text(long)])
    const [placed] = messages
    const lines = written.split('\n').slice(placed?.start, (placed?.end ?? 0) + 1)
    expect(lines.length).toBeGreaterThan(3)
    const parts = lines.map((line) => line.slice(line.startsWith(' ') ? 10 : '12:00:00  alice:  '.length))
    for (const part of parts) expect(part).toMatch(each)
    expect(parts.join('')).toBe(long)
  })

  test('says of a text of spaces that it is empty', () => {
    expect(write([text('  \n ')]).text).toMatch(/alice: {2}\[empty message\]/)
  })

  test('lets no name and no text write a line of its own', () => {
    const { text: written } = write([text('a\u2028b\u001b[31m')], { nameOf: () => 'Eve\n── Today ──' })
    expect(written.split('\n').filter((line) => line.startsWith('── Today ──'))).toHaveLength(0)
    expect(written).not.toContain('\u001b')
  })

  test('says beside a message what is not known of it', () => {
    const one = text('one')
    const { text: written, messages } = write([one, text('two', 1)], {
      remarkOf: (message) => (message === one ? 'not known' : undefined),
    })
    expect(written).toMatch(/one\n {10}\(not known\)\n.*two\n$/)
    expect(messages[0]).toMatchObject({ message: one, end: (messages[0]?.start ?? 0) + 1 })
  })

  test('says what is answered', () => {
    const CloudCustomData = JSON.stringify({
      messageReply: { messageID: 'x', messageAbstract: 'Where?', messageSender: 'bob' },
    })
    expect(write([text('Here', 0, { CloudCustomData })]).text).toContain('↩ bob: Where?')
  })

  test('shows one message that cannot be shown apart, with its reason, and all others', () => {
    const odd = {
      ...text('one', 1),
      get body(): never {
        throw new Error('the body is no body')
      },
    }
    const { text: written, messages } = write([text('before'), odd, text('after', 2)])
    expect(written).toMatch(/before\n.*cannot be shown: Error: the body is no body\n.*after/)
    expect(messages).toHaveLength(3)
  })

  test('says that there is nothing', () => {
    expect(write([]).text).toContain('No messages are kept.')
  })
})

describe('links', () => {
  const file = (Url: string): Message =>
    message([{ MsgType: 'TIMFileElem', MsgContent: { Url, UUID: 'u', FileSize: 1, FileName: 'a.pdf' } }])

  test('stand on the line below, where the text says', () => {
    const { text: written, links } = write([file('https://example.com/a.pdf')])
    const [link] = links
    expect(link && written.split('\n')[link.line]?.slice(link.start, link.end)).toBe('a.pdf ↗')
    expect(link?.url).toBe('https://example.com/a.pdf')
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'command:timkit.refresh',
    'vscode://x',
    '',
    'no address',
  ])('are not made of %j', (url) => {
    expect(attachmentsOf(file(url))).toEqual([])
  })

  test('are not made of what was recalled', () => {
    expect(attachmentsOf({ ...file('https://example.com/a.pdf'), status: 'recalled' })).toEqual([])
  })
})

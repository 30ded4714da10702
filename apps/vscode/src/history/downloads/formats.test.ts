import { expect, test } from 'vitest'
import { exportWriter } from './formats.ts'

const raw = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgTimestamp: 1_795_000_000,
  MsgSeq: 1,
  MsgRandom: 2,
  MsgBody: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: '=1+1, "quoted"\nsecond line' } }],
}

test('JSON Lines keep the message as the service wrote it', () => {
  const { head, write } = exportWriter('jsonl', 'x')
  expect(head).toBe('')
  expect(JSON.parse(write([raw]))).toEqual(raw)
})

test('JSON Lines are lines for every reader', () => {
  const text = 'one\u2028two\u2029three'
  const odd = { ...raw, MsgBody: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: text } }] }
  const line = exportWriter('jsonl', 'x').write([odd])
  expect(line.trimEnd()).not.toMatch(/[\n\r\u2028\u2029]/)
  expect(JSON.parse(line)).toEqual(odd)
})

test('CSV quotes what has to be quoted, and no spreadsheet runs what strangers wrote', () => {
  const { head, write } = exportWriter('csv', 'x')
  expect(head).toBe('\uFEFFtime,from,to,group,kind,status,text,url\r\n')
  expect(write([raw])).toBe(
    `2026-11-18T11:06:40.000Z,alice,bob,,TIMTextElem,normal,"'=1+1, ""quoted""\nsecond line",\r\n`,
  )
})

test('Markdown has a heading per day and holds no markup of strangers', () => {
  const { write } = exportWriter('md', 'x')
  const evil = { ...raw, From_Account: '<b>*eve*', MsgTimestamp: raw.MsgTimestamp + 60 }
  const written = write([raw]) + write([evil])
  expect(written.match(/^## /gm)).toHaveLength(1)
  expect(written).toContain('\\<b\\>\\*eve\\*')
})

test('HTML has a heading per day, who wrote to whom, and no markup of strangers', () => {
  const { head, write, tail } = exportWriter('html', '<i>C2C</i>')
  const evil = {
    ...raw,
    From_Account: '<b>eve',
    MsgBody: [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: '</main><script>' } }],
  }
  const written = `${head}${write([raw])}${write([evil, raw])}${tail ?? ''}`
  expect(written).toContain('<bdi>&lt;i&gt;C2C&lt;/i&gt;</bdi>')
  expect(written.match(/separator-day"/g)).toHaveLength(1)
  expect(written).toContain('<bdi>alice → bob</bdi>')
  expect(written).toContain('&lt;/main&gt;&lt;script&gt;')
  expect(written).not.toMatch(/<script|<b>eve/)
  expect(written.match(/<\/main>\n<\/body>\n<\/html>\n$/)).not.toBeNull()
})

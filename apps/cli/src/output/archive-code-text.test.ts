import type { ImportRefusal } from '@timkit/archive'
import type { Words } from '@timkit/command-line'
import { expect, it } from 'vitest'
import { faultText, refusalText } from './archive-code-text.ts'

const english = { language: 'en', t: (words: Words) => words.en } as const
const chinese = { language: 'zh', t: (words: Words) => words.zh } as const
const fault = {
  hour: undefined,
  where: 'raw/x.gz',
  code: 'size',
  what: 'the file has 5 bytes and had 9',
  wayOut: 'Run a sync',
} as const

it('a fault is told as it is in English, and by its code in Chinese', () => {
  expect(faultText(fault, english)).toBe('raw/x.gz: the file has 5 bytes and had 9. Run a sync.')
  expect(faultText(fault, chinese)).toMatch(/^raw\/x\.gz：文件大小与保存时不同。.*同步/)
})

it('an index that is empty, and each small file that cannot be read, has its own sentence in Chinese', () => {
  const zh = (more: object) => faultText({ ...fault, ...more }, chinese)
  expect(zh({ where: 'index', code: 'not-indexed', hours: 336 })).toContain('已保存 336 个小时')
  const remade = zh({ where: 'begin.json', code: 'record', wayOut: 'Run a sync: it puts the file aside' })
  expect(remade).toBe(
    zh({ where: 'erased.json', code: 'record', wayOut: 'Run a sync: it' }).replace('erased', 'begin'),
  )
  expect(remade).toContain('重新写入')
  const told = ['erased.json', 'holds.json', 'unfinished.json'].map((where) =>
    zh({ where, code: 'record', wayOut: 'Write it' }),
  )
  expect(new Set([remade, ...told]).size).toBe(4)
  for (const text of told) expect(text).toMatch(/^\w+\.json：无法读取。.*请/)
})

it('so is a file that was not imported', () => {
  const refused = { path: '/a/b.gz', code: 'not-over', reason: 'its hour is not over' } as const
  expect(refusalText(refused, english)).toBe('/a/b.gz: its hour is not over')
  expect(refusalText(refused, chinese)).toBe('/a/b.gz：该小时还没有结束')
})

it('each reason not to import a file is another sentence in Chinese', () => {
  const codes: Readonly<Record<ImportRefusal, true>> = {
    name: true,
    'other-app': true,
    'not-over': true,
    incomplete: true,
    'other-hours': true,
    empty: true,
    'other-kind': true,
    kept: true,
    changed: true,
    'other-file': true,
    cut: true,
    'damaged-record': true,
    unreadable: true,
  }
  const told = (Object.keys(codes) as ImportRefusal[]).map((code) =>
    refusalText({ path: 'a.gz', code, reason: 'x' }, chinese),
  )
  expect(new Set(told).size).toBe(told.length)
  for (const text of told) expect(text).toMatch(/^a\.gz：[^a-z]*\p{Script=Han}/u)
})

it('what a file says of itself, and what is wrong with it, is told in Chinese too', () => {
  const header = { field: 'SdkAppId', found: '1', expected: '1400000000' } as const
  const told = (more: object) =>
    refusalText({ path: 'a.gz', code: 'unreadable', reason: 'x', ...more }, chinese)
  expect(told({ code: 'other-file', header })).toBe(
    'a.gz：文件头与文件名不符：应用 SdkAppId 为 1，应为 1400000000',
  )
  const faults = ['size', 'md5', 'gzip', 'format', 'bound', 'missing'].map((fault) => told({ fault }))
  expect(new Set(faults).size).toBe(6)
})

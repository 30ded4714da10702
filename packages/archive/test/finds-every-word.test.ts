import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../src/archive.ts'
import { openArchive } from '../src/open-archive.ts'
import { fold } from '../src/words/fold.ts'
import { newFolder, noon, shop } from './shop.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/**
 * What people wrote: the guides of this repository, in both languages, a sentence a message. `TEXTS=file`: what a file has, a line a
 * message, such as dialogues that cannot be shipped here.
 */
const texts = [...new Set(process.env.TEXTS === undefined ? guides() : linesOf(process.env.TEXTS))].filter(
  (text) => /[\p{L}\p{N}]/u.test(text) && text.length <= 2_000,
)

/** One of so many words is asked for; `WORDS=all`: each of them, which takes minutes. */
const oneOf = process.env.WORDS === 'all' ? 1 : 4

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
}

function guides(): string[] {
  const folder = join(root, 'docs/guides')
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => linesOf(join(folder, name)))
    .flatMap((line) => line.split(/(?<=[。！？!?])|(?<=\.) /))
    .map((sentence) => sentence.trim())
}

/** The same for a seed, so that what failed once fails again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One archive of all texts; each is sent by an account of its own. */
async function archiveOf(sent: readonly string[]): Promise<Archive> {
  const { client } = shop({
    accounts: [{ UserID: 'desk' }, ...sent.map((_, at) => ({ UserID: `u${at}` }))],
    conversations: sent.map((text, at) => ({
      between: [`u${at}`, 'desk'],
      messages: [{ from: `u${at}`, text, at: new Date(noon - (3 + (at % 40)) * 3_600_000).toISOString() }],
    })),
  })
  const archive = await openArchive({ folder: newFolder(), client })
  await archive.sync()
  return archive
}

const archive = archiveOf(texts)

async function isFound(at: number, words: string): Promise<boolean> {
  return (await (await archive).count({ text: words, account: `u${at}` })).count === 1
}

/** Such as № ① ℡ ㎏ ℃ ™ ½ Ⅳ: what is raised or lowered is a part of its word. */
const signs = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter(
  (sign) => /^(?![²³¹\u2070-\u209c])[\p{So}\p{No}\p{Nl}]$/u.test(sign) && sign.normalize('NFKC') !== sign,
)

const han = /\p{Script=Han}+/gu

describe('an archive of what people wrote in two languages', () => {
  it('has enough of each', () => {
    expect(texts.length).toBeGreaterThan(1_000)
    const chinese = texts.filter((text) => text.match(han))
    expect(chinese.length).toBeGreaterThan(texts.length / 5)
    expect(texts.length - chinese.length).toBeGreaterThan(process.env.TEXTS === undefined ? 300 : -1)
  })

  it('finds each by every Chinese piece of one to four characters', async () => {
    const random = randomOf(1)
    const missed: string[] = []
    let asked = 0
    for (const [at, text] of texts.entries()) {
      for (const [run] of text.matchAll(han)) {
        const length = 1 + random(Math.min(4, [...run].length))
        const start = random([...run].length - length + 1)
        const piece = [...run].slice(start, start + length).join('')
        asked++
        if (!(await isFound(at, piece))) missed.push(`${piece} in ${text}`)
      }
    }
    expect(missed).toEqual([])
    expect(asked).toBeGreaterThan(1_000)
  })

  it('finds each by every word, in whatever case and width it is asked for', async () => {
    const random = randomOf(2)
    const missed: string[] = []
    let asked = 0
    for (const [at, text] of texts.entries()) {
      for (const [word] of text.matchAll(/[A-Za-z]+|\d+/g)) {
        // A piece of a longer word, such as of `v2` or `café`, is none of its own.
        if (random(oneOf) > 0 || !isWhole(text, word)) continue
        const wide = Array.from(word, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
        const asWritten = [word, word.toUpperCase(), wide][random(3)] as string
        asked++
        if (!(await isFound(at, asWritten))) missed.push(`${asWritten} in ${text}`)
      }
    }
    expect(missed).toEqual([])
    expect(asked).toBeGreaterThan(process.env.TEXTS === undefined ? 1_000 : -1)
  })

  it('finds words beside signs that are written in letters or digits', async () => {
    const random = randomOf(4)
    const signed = Array.from({ length: 300 }, (_, at) => {
      const words = [`tea${at}x`, `订单`, `${20_000 + at}`]
      const text = words.map((word) => `${word}${signs[random(signs.length)]}`).join('')
      return { text: `${signs[random(signs.length)]}${text}`, words }
    })
    await using beside = await archiveOf(signed.map(({ text }) => text))
    const missed: string[] = []
    for (const [at, { text, words }] of signed.entries()) {
      for (const word of [...words, text, `${words[2]}*`]) {
        const { count } = await beside.count({ text: word, account: `u${at}` })
        if (count !== 1) missed.push(`${word} in ${text}`)
      }
    }
    expect(missed).toEqual([])
  })

  it('finds nothing but what has the piece', async () => {
    const random = randomOf(3)
    const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}\p{So}]/gu, '')
    const chinese = texts.filter((text) => text.match(han))
    for (let round = 0; round < 100; round++) {
      const text = chinese[random(chinese.length)] as string
      const runs = text.match(han) as string[]
      const run = runs[random(runs.length)] as string
      const start = random(run.length)
      const piece = run.slice(start, start + 3)
      const { hits } = await (await archive).search({ text: piece, limit: 1_000 })
      const expected = texts.filter((other) => bare(other).includes(fold(piece)))
      if (expected.length <= 1_000) expect(hits.map((hit) => hit.text).sort(), piece).toEqual(expected.sort())
    }
  })
})

function isWhole(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}\\p{So}])${word}(?![\\p{L}\\p{N}\\p{M}\\p{So}])`, 'u').test(text)
}

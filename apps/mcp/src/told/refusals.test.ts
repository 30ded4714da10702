import { describe, expect, test } from 'vitest'
import * as refusals from './refusals.ts'

const han = /\p{Script=Han}/u
const given = ['one_1', 'two_2', 'three_3']

/** Every text of every table, by its name; those that take something are given it. */
function textsOf(value: unknown, name: string): readonly (readonly [name: string, en: string, zh: string])[] {
  const told =
    typeof value === 'function' ? (value as (...all: readonly string[]) => unknown)(...given) : value
  if (typeof told !== 'object' || told === null) return []
  if ('en' in told && 'zh' in told) return [[name, String(told.en), String(told.zh)]]
  return Object.entries(told).flatMap(([key, member]) => textsOf(member, `${name}.${key}`))
}

const texts = Object.entries(refusals)
  .filter(([name]) => name !== 'queriesZh')
  .flatMap(([name, value]) => textsOf(value, name))

test('there are as many as there are refusals', () => {
  expect(texts.length).toBeGreaterThan(35)
})

describe.each(texts)('%s', (_name, en, zh) => {
  test('says in Chinese what it says in English, of the same', () => {
    expect(zh).toMatch(han)
    expect(en).not.toMatch(han)
    const named = (text: string): readonly string[] =>
      [...new Set(text.match(/\bim_[a-z_]*[a-z]|--[a-z-]+|\b(?:one_1|two_2|three_3)\b/g) ?? [])].toSorted()
    // What searching needs is words.
    expect(named(zh)).toEqual(
      named(en).filter((name) => !(en.startsWith('Searching needs') && name === 'one_1')),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { read, sourceFiles, translatedMessages, translationCalls } from './source-strings.ts'

const english = JSON.parse(read('l10n/bundle.l10n.json'))
const chinese = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'))
const manifestEnglish = JSON.parse(read('package.nls.json'))
const manifestChinese = JSON.parse(read('package.nls.zh-cn.json'))
const messages = [...translatedMessages()].toSorted()

describe('the words of the code', () => {
  test('are literal wherever they are translated, so that this test sees them', () => {
    const literal = sourceFiles()
      .filter((file) => file !== 'src/text.ts')
      .reduce((sum, file) => sum + [...read(file).matchAll(/(?<![\w.])t\(\s*['"]/g)].length, 0)
    expect(literal).toBe(translationCalls())
  })

  test('are all in both bundles, and nothing else is', () => {
    expect(Object.keys(english).toSorted()).toEqual(messages)
    expect(Object.keys(chinese).toSorted()).toEqual(messages)
  })

  // For English no editor reads the bundle: people see what stands in the code.
  test('stand in the English bundle as in the code', () => {
    expect(Object.entries(english).filter(([message, words]) => message !== words)).toEqual([])
  })

  test('have the same places for values in Chinese', () => {
    const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).toSorted()
    for (const [message, translation] of Object.entries<string>(chinese)) {
      expect({ message, places: places(translation) }).toEqual({ message, places: places(message) })
    }
  })

  test('are Chinese in Chinese, but for names', () => {
    const same = Object.entries(chinese).filter(([message, translation]) => message === translation)
    expect(same.map(([message]) => message).toSorted()).toEqual(['SDKAppID', 'UserSig', '“{0}”'])
  })
})

describe('the words of the manifest', () => {
  const used = [...new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key))]

  test('are all there in both languages, and nothing else is', () => {
    expect(Object.keys(manifestEnglish).toSorted()).toEqual(used.toSorted())
    expect(Object.keys(manifestChinese).toSorted()).toEqual(used.toSorted())
  })

  test('link to the same commands in both languages', () => {
    const links = (text: string): string[] => (text.match(/command:[\w.]+/g) ?? []).toSorted()
    for (const key of used) {
      expect({ key, links: links(manifestChinese[key]) }).toEqual({ key, links: links(manifestEnglish[key]) })
    }
  })
})

import { expect, test } from 'vitest'
import { singleRules } from './single-rules.ts'
import { readSources } from './sources.ts'

const sources = [...readSources('packages/*/src'), ...readSources('apps/*/src')]

test.each(singleRules)(
  '$decides is decided in $home and nowhere else',
  ({ decides, pattern, home, instead }) => {
    const places = sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path)
    expect(places, `Do not decide again ${decides}: ${instead}`).toEqual([home])
  },
)

test.each([
  "return hostname === 'localhost' || hostname === '[::1]'",
  String.raw`return /^127\./.test(hostname)`,
  String.raw`return /^127(\.\d{1,3}){3}$/.test(host)`,
  "if (host === '::1') return true",
  "return host.startsWith('127.')",
  "return ['localhost', '127.0.0.1', '::1'].includes(host)",
  "const local = new Set(['127.0.0.1', '::1'])",
  "case 'localhost':",
])('a second rule for this machine is found: %s', (code) => {
  expect(singleRules.filter(({ pattern }) => pattern.test(code))).toHaveLength(1)
})

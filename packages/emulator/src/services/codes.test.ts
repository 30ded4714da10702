import { readdir } from 'node:fs/promises'
import { errorCodes } from '@timkit/core'
import { expect, test } from 'vitest'
import { gatewayCodes } from '../request/gateway-codes.ts'

const here = new URL('.', import.meta.url)
// A service that refuses nothing of its own has no codes.
const files = (await readdir(here, { recursive: true })).filter((file) =>
  /^[^/\\]+[/\\]codes\.ts$/.test(file),
)
const services = await Promise.all(
  files.map(async (file) => [file, await import(new URL(file.replaceAll('\\', '/'), here).href)] as const),
)

test.each<readonly [string, object]>([['the gateway', { gatewayCodes }], ...services])(
  '%s refuses only with codes that core explains',
  (_, module) => {
    const known = new Set(errorCodes())
    const codes = Object.values(module).flatMap((named) => Object.values(named as object))
    const numbers = codes.filter((code) => typeof code === 'number')
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.filter((code) => !known.has(code))).toEqual([])
  },
)

import { readdir } from 'node:fs/promises'
import { errorCodes } from '@timkit/core'
import { expect, test } from 'vitest'
import { gatewayCodes } from '../request/gateway-codes.ts'

const folders = await readdir(new URL('.', import.meta.url), { withFileTypes: true })
const services = await Promise.all(
  folders
    .filter((entry) => entry.isDirectory())
    .map(
      async ({ name }) => [name, await import(new URL(`${name}/codes.ts`, import.meta.url).href)] as const,
    ),
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

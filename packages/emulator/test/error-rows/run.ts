import type { KnownPath } from '@timkit/core/api'
import { describe, expect, test } from 'vitest'
import type { App } from '../app.ts'

/** Why a documented code is not answered to a request by itself. */
type Reason =
  /** It is the service's own failure, or a webhook's: faults make it happen. */
  | 'inside'
  /** The caller is not the admin: refused before, with 60010. */
  | 'admin'
  /** The UserSig is wrong: refused before, with its own code. */
  | 'signature'
  /** It is for a command that does not exist. */
  | 'no such command'
  /** Nothing in the request can cause it. */
  | 'no cause'
  /** The emulated app has no such limit, and nothing of it is switched off or unpaid. */
  | 'edition'
  /** Only calls one after the other lead to it, with rate limits: the tests of the command make them. */
  | 'rate'
  /** Only after another call that is no preparation of all rows: the tests of the command make it. */
  | 'state'
  /** It stands beside one entry of a list in an answer: the tests of the command have it. */
  | 'outcome'

/** The codes of commands by path, each with the requests that lead to it, or why none does. */
export type ErrorRows = Readonly<Record<string, Readonly<Record<number, Reason | readonly object[]>>>>

/** Tests that each request is answered with its code and changes nothing, and that faults answer with any of the codes. */
export function testErrorRows(documented: ErrorRows, createApp: () => Promise<App>): void {
  describe.each(Object.entries(documented))('%s', (path, rows) => {
    const refused = Object.entries(rows).flatMap(([code, requests]) =>
      typeof requests === 'string'
        ? []
        : requests.map((body): [number, string, object] => [Number(code), shown(body), body]),
    )

    test.each(refused)('answers %d to %s, and changes nothing', async (code, _, body) => {
      const app = await createApp()
      const before = [...app.emulator.snapshot()]
      expect(await app.code(path, body)).toBe(code)
      expect([...app.emulator.snapshot()]).toEqual(before)
    })

    test('answers any documented code on demand', async () => {
      const { code, emulator } = await createApp()
      for (const errorCode of Object.keys(rows).map(Number)) {
        emulator.faults.set([{ command: path as KnownPath, errorCode }])
        expect(await code(path, {})).toBe(errorCode)
      }
    })
  })
}

function shown(body: object): string {
  const json = JSON.stringify(body)
  return json.length > 120 ? `${json.slice(0, 120)}…` : json
}

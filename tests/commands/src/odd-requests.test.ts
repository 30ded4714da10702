import { expect, test } from 'vitest'
import { mannerOf } from '../../../packages/emulator/src/services/manner-of.ts'
import { answerOf, prepare } from './answer.ts'
import { commands } from './facts.ts'

/** What a field may hold that no page speaks of. */
const odd: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  2 ** 53,
  1e308,
  '',
  '0',
  '__proto__',
  '\ud800',
  '茶'.repeat(2_000),
  [],
  [null],
  [[{}]],
  {},
  { __proto__: null, length: 3 },
]

/** All requests that differ from a right one in one place. */
function* oddRequests(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const put = (changed: unknown) =>
      Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed }
    for (const each of odd) yield put(each)
    for (const changed of oddRequests(inner)) yield put(changed)
    if (!Array.isArray(value))
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))
  }
}

test.each(commands)(
  '$path takes odd requests, or refuses them in words, and never fails inside',
  async (command) => {
    const { request, client } = await prepare(command)
    const { internal } = mannerOf(command.path).codes
    for (const changed of oddRequests(request)) {
      const { ErrorCode, ErrorInfo } = await answerOf(() => client.request(command.path, changed as object))
      expect(ErrorInfo, JSON.stringify(changed)).not.toMatch(/^The emulator failed/)
      expect(ErrorCode, `${JSON.stringify(changed)}: ${ErrorInfo}`).not.toBe(internal)
    }
  },
)

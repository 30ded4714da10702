import { describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config/config.ts'
import { createLog } from '../log.ts'
import { failureOf } from './failure.ts'

function told(error: unknown): { readonly text: string; readonly log: string } {
  let log = ''
  const app = createApp(
    readConfig({ demo: 'true' }, () => ''),
    {
      log: createLog('error', (line) => {
        log += line
      }),
    },
  )
  const { content } = failureOf(error, 'im_get_messages', app, new AbortController().signal)
  return { text: content.map((block) => ('text' in block ? block.text : '')).join(''), log }
}

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

const nothing = undefined as unknown as { list: { length: number }; call(): void }

describe('a mistake of ours is not blamed on the arguments', () => {
  test.each([
    () => nothing.list,
    () => nothing.call(),
    () => ({ ...nothing }).call(),
    () => [...(7 as unknown as number[])],
    () => new Date(Number.NaN).toISOString(),
    () => [].reduce((a) => a),
    () => new Array(-1),
  ])('%s', (work) => {
    const { text, log } = told(thrownBy(work))
    expect(text).toContain('This server failed')
    expect(log).toContain('im_get_messages failed')
  })
})

test('an argument that core refuses is told as it stands', () => {
  const { text, log } = told(new TypeError('operatorAccount must be a UserID of 1 to 32 bytes'))
  expect(text).toContain('operatorAccount must be a UserID')
  expect(text).toContain('Retry: no, not before the arguments are changed')
  expect(log).toBe('')
})

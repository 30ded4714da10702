import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
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
  const { content } = failureOf(error, 'im_get_messages', app, new AbortController().signal, 8000)
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

describe('an argument of core is told as the parameter that the assistant gave', () => {
  const client = new TimClient({ ...createEmulator(), retry: false })
  const group = { type: 'group', groupId: 'groupId' } as const

  test('when core refuses it', () => {
    const long = 'chat.peer'.repeat(4)
    const error = thrownBy(() => client.messages({ account: 'a', chat: { type: 'c2c', peer: long } }))
    expect(told(error).text).toMatch(`peer is "${long}": 36 bytes`)
    expect(told(error).text).toMatch(/^peer is/)
  })

  test('when the service refuses it', async () => {
    const error = await client
      .messages({ chat: group })
      .first()
      .catch((reason: unknown) => reason)
    expect(told(error).text).toContain('What to do: Check group; if')
    expect(told(error).text).not.toContain('chat.groupId')
  })
})

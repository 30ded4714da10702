import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from '../../test/shop.ts'
import { createFolderStore } from '../raw/folder-store.ts'
import { matcherOf } from './erase-matcher.ts'
import { NumberedMessages } from './numbered-messages.ts'
import { eraseFromLogs } from './webhook-logs.ts'

const key = 'raw/webhook/2026/11/22/2026112212.jsonl'
const event = (from: string, Text: string) =>
  `${JSON.stringify({ event: { CallbackCommand: 'C2C.CallbackAfterSendMsg', From_Account: from, To_Account: 'shop', MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }] } })}\n`
const matcher = () => ({
  matcher: matcherOf(
    [{ account: 'alice', scope: 'sent', until: '2026-11-22T00:00:00.000Z' }],
    new Set(),
    'before',
  ),
  numbered: new NumberedMessages(),
})

it('keeps what another program appends while a log is written anew, and takes what is erased out of that too', async () => {
  const folder = newFolder()
  const path = join(folder, key)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, event('alice', 'secret 1') + event('bob', 'hello'))
  const store = createFolderStore(folder)
  const late = [event('bob', 'late'), event('alice', 'secret 2') + event('bob', 'later')]
  const raced = {
    ...store,
    // Between reading and replacing.
    replace: async (name: string, text: string) => {
      appendFileSync(path, late.shift() ?? '')
      await store.replace(name, text)
    },
  }
  expect(await eraseFromLogs([raced], matcher(), () => undefined)).toBe(2)
  const left = readFileSync(path, 'utf8')
  expect(
    left
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `${line}\n`),
  ).toEqual([event('bob', 'hello'), event('bob', 'late'), event('bob', 'later')])
})

it('removes a log of which nothing is left', async () => {
  const folder = newFolder()
  mkdirSync(dirname(join(folder, key)), { recursive: true })
  writeFileSync(join(folder, key), event('alice', 'secret'))
  const store = createFolderStore(folder)
  expect(await eraseFromLogs([store], matcher(), () => undefined)).toBe(1)
  expect(await store.readText(key)).toBeUndefined()
})

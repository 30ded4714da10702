import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { afternoon } from '../../test/unit/shop.ts'
import { searchHistory } from './search.ts'

async function search(text: string, chatType: 'c2c' | 'group') {
  const emulator = createEmulator({ now: () => afternoon })
  const client = new TimClient({ ...emulator, retry: false })
  return searchHistory(client.historyMessages({ chatType, hour: '2026112220' }), text)
}

test('what nobody wrote, nor was told, is not found, and all was looked at', async () => {
  const { found, searched, more } = await search('no such words', 'c2c')
  expect([found.length, more]).toEqual([0, false])
  expect(searched).toBeGreaterThan(0)
})

test('messages are found by whom they were sent to, in whatever case', async () => {
  const { found } = await search('SHOP_LIN', 'c2c')
  const to = found.map((message) => message.to)
  expect(to).toContain('shop_lin')
})

test('messages are found by the group they were sent to', async () => {
  const all = await search('', 'group')
  const group = all.found.map(({ chat }) => (chat.type === 'group' ? chat.groupId : ''))[0] ?? ''
  expect(group).not.toBe('')
  const { found } = await search(group, 'group')
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ chat }) => chat.type === 'group' && chat.groupId === group)).toBe(true)
})

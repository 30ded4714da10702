import { expect, test } from 'vitest'
import { offeredText } from './offered-text.ts'

const only =
  (...tools: readonly string[]) =>
  (tool: string): boolean =>
    tools.includes(tool)

test.each([
  ['Not for groups (im_get_group_messages), nor for other things.', 'Not for groups, nor for other things.'],
  ['Use it first. Then use im_list_conversations. It is safe.', 'Use it first. It is safe.'],
  ['Who waits? im_a, then im_b.', 'Who waits?'],
  ['See im_a (or im_b). Done.', 'See im_a. Done.'],
  ['Needs Node 22.13 or 127.0.0.1:8080/a.b. See im_b.', 'Needs Node 22.13 or 127.0.0.1:8080/a.b.'],
  ['先用它。再用 im_b。这样安全！好吗？', '先用它。这样安全！好吗？'],
  ['im_b does it.\nA second line.', 'A second line.'],
  ['Results of im_* tools, and dm_im_b of others.', 'Results of im_* tools, and dm_im_b of others.'],
])('without what it says of tools that are not offered: %j', (text, expected) => {
  expect(offeredText(text, only('im_a'))).toBe(expected)
})

test('a text that names only tools that are offered stays as it is', () => {
  const text = 'One  (im_a).Two im_b?  Three.'
  expect(offeredText(text, only('im_a', 'im_b'))).toBe(text)
})

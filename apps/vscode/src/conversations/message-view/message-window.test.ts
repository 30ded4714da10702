import type { Message } from '@timkit/core'
import { expect, test } from 'vitest'
import type { KeptMessage } from '../kept-message.ts'
import { MessageWindow } from './message-window.ts'

const loaded = (from: number, to: number): readonly KeptMessage[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index, message: {} as Message }))

function ends(window: MessageWindow, kept: readonly KeptMessage[]): (number | undefined)[] {
  const shown = window.of(kept)
  return [shown[0]?.id, shown.at(-1)?.id]
}

test('a window whose messages are gone is at the end', () => {
  const window = new MessageWindow()
  const kept = loaded(1, 500)
  window.goTo(kept, 100)
  const anew = loaded(900, 910)
  expect(ends(window, anew)).toEqual([900, 910])
})

test('nothing is in a window of nothing', () => {
  const window = new MessageWindow()
  window.hold([])
  expect(window.of([])).toEqual([])
  expect(window.around([])).toEqual({ above: false, below: false })
})

test('older messages that are loaded come in only when somebody goes there', () => {
  const window = new MessageWindow()
  window.hold(loaded(401, 500))
  const kept = loaded(1, 500)
  expect(ends(window, kept)).toEqual([441, 500])
  window.older(kept)
  expect(ends(window, kept)).toEqual([381, 500])
  expect(window.around(kept)).toEqual({ above: true, below: false })
})

test('new messages come in at the end, and what somebody looks at stays', () => {
  const window = new MessageWindow()
  window.hold(loaded(1, 100))
  expect(ends(window, loaded(1, 130))).toEqual([41, 130])
})

test('what is far from where somebody is goes, and comes back on the way', () => {
  const window = new MessageWindow()
  const kept = loaded(1, 1000)
  window.hold(kept)
  for (let times = 0; times < 6; times++) window.older(kept)
  expect(ends(window, kept)).toEqual([581, 820])
  expect(window.atEnd).toBe(false)
  // What comes in meanwhile is not in it.
  expect(ends(window, loaded(1, 1010))).toEqual([581, 820])
  for (let times = 0; times < 3; times++) window.newer(kept)
  expect(ends(window, kept)).toEqual([761, 1000])
  expect(window.atEnd).toBe(true)
})

test('it goes to a message far away, and stays where it has it', () => {
  const window = new MessageWindow()
  const kept = loaded(1, 1000)
  window.hold(kept)
  window.goTo(kept, 950)
  expect(ends(window, kept)).toEqual([941, 1000])
  window.goTo(kept, 200)
  expect(ends(window, kept)).toEqual([170, 229])
  window.toEnd()
  expect(ends(window, kept)).toEqual([941, 1000])
})

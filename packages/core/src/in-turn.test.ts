import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'
import { late } from './late.ts'

/** A file that is loaded when told to. */
function fileOf(name: string) {
  let settle: (outcome: string | Promise<string>) => void
  const promise = new Promise<string>((resolve) => {
    settle = resolve
  })
  const arrive = () => settle(name)
  const fail = () => settle(Promise.reject(new Error(`${name} is lost`)))
  let asked = 0
  const load = late(() => {
    asked++
    return promise
  })
  return { load, arrive, fail, asked: () => asked }
}

/** Lets everything go on that waits for nothing else. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

test('what cannot be loaded is the failure of who asked for it, and of nobody who waited', async () => {
  const [first, second] = [fileOf('first'), fileOf('second')]
  second.arrive()
  const lost = inTurn(first.load, async (name) => name)
  const waited = inTurn(second.load, async (name) => name)
  first.fail()
  await expect(lost).rejects.toThrow('first is lost')
  expect(await waited).toBe('second')
})

test('who waited for what cannot be loaded does not wait for others that cannot be, either', async () => {
  const files = ['a', 'b', 'c'].map(fileOf)
  const results = Promise.allSettled(files.map(({ load }) => inTurn(load, async (name) => name)))
  files[0]?.fail()
  files[2]?.arrive()
  await settle()
  // The third does not wait for the second, which may take as long to fail as the first.
  files[1]?.fail()
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

test('what throws is a rejection, and holds nobody up', async () => {
  const thrown = inTurn(
    () => {
      throw new TypeError('no such method')
    },
    async () => 1,
  )
  const next = inTurn(
    () => 2,
    async (number) => number,
  )
  await expect(thrown).rejects.toThrow('no such method')
  expect(await next).toBe(2)
})

test('things are done in the order in which they were asked for, whatever is loaded first', async () => {
  const [slow, quick] = [fileOf('slow'), fileOf('quick')]
  const done: string[] = []
  const note = async (name: string) => done.push(name)
  const all = [
    inTurn(slow.load, note),
    inTurn(quick.load, note),
    inTurn(() => 'nothing to load', note),
    inTurn(slow.load, note),
  ]
  quick.arrive()
  await settle()
  expect(done).toEqual([])
  slow.arrive()
  await Promise.all(all)
  expect(done).toEqual(['slow', 'quick', 'nothing to load', 'slow'])
})

test('files are loaded at the same time, although they are waited for one after the other', async () => {
  const [slow, quick] = [fileOf('slow'), fileOf('quick')]
  const all = [inTurn(slow.load, async () => 1), inTurn(quick.load, async () => 2)]
  expect([slow.asked(), quick.asked()]).toEqual([1, 1])
  slow.arrive()
  quick.arrive()
  await Promise.all(all)
})

test('what something asks for itself comes before what was asked for after it', async () => {
  const [outer, inner] = [fileOf('outer'), fileOf('inner')]
  const done: string[] = []
  const note = async (name: string) => done.push(name)
  const all = [inTurn(outer.load, () => inTurn(inner.load, note)), inTurn(() => 'later', note)]
  outer.arrive()
  await settle()
  inner.arrive()
  await Promise.all(all)
  expect(done).toEqual(['inner', 'later'])
})

test('nothing waits once all is loaded', () => {
  const done: string[] = []
  void inTurn(
    () => 'loaded',
    async (name) => done.push(name),
  )
  expect(done).toEqual(['loaded'])
})

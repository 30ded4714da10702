import { expect, it } from 'vitest'
import { loadSqlite } from './database.ts'
import { Lru } from './lru.ts'
import { chatOf, Names, numberOf } from './names.ts'
import { prepareSchema } from './schema.ts'

it('holds no more in memory than it may, and gives each name the same number again', async () => {
  const db = (await loadSqlite())(':memory:')
  prepareSchema(db, ':memory:')
  const names = new Names(db, 10)
  const numbers = Array.from({ length: 500 }, (_, at) => names.name(`user${at}`))
  const chats = numbers.map((number) => names.chat(0, number, 1))
  expect(names.held).toBeLessThanOrEqual(20)
  expect(new Set(numbers).size).toBe(500)
  expect(numbers.map((_, at) => names.name(`user${at}`))).toEqual(numbers)
  expect(numbers.map((number) => names.chat(0, 1, number))).toEqual(chats)
  expect(chats.map((_, at) => chatOf(db, 0, numbers[at] as number, 1))).toEqual(chats)
  expect(numberOf(db, 'name', 'user499')).toBe(numbers[499])
  expect(names.element('user1')).toBe(1)
  db.close()
})

it('remembers what was used last', () => {
  const lru = new Lru<string, number>(4)
  const made: string[] = []
  const get = (key: string) =>
    lru.get(key, () => {
      made.push(key)
      return made.length
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'b']) get(key)
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
  lru.clear()
  expect([get('a'), lru.size]).toEqual([7, 1])
})

import type { Kind } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import type { Database } from './database.ts'
import { Lru } from './lru.ts'

/** About 10 MB; an app has more accounts than that, but few that write in the same hours. */
const maxHeld = 50_000

/** Gives numbers to accounts, groups, chats and types of elements, as the index knows them. */
export class Names {
  readonly #db: Database
  readonly #names: Lru<string, number>
  readonly #chats: Lru<number | string, number>
  readonly #elements: Lru<string, number>
  #version = 0
  readonly #newest = new Map<Table, number>()

  constructor(db: Database, max: number = maxHeld) {
    this.#db = db
    this.#names = new Lru(max)
    this.#chats = new Lru(max)
    this.#elements = new Lru(1_000)
  }

  /** How many are held in memory. */
  get held(): number {
    return this.#names.size + this.#chats.size + this.#elements.size
  }

  /** The number of an account or group; a new one for a new name. */
  name(name: string): number {
    return this.#names.get(name, () => numberOf(this.#db, 'name', name) ?? this.#add('name', name))
  }

  /** The number of a type of element. */
  element(type: string): number {
    return this.#elements.get(type, () => numberOf(this.#db, 'element', type) ?? this.#add('element', type))
  }

  /** The number of a chat of two accounts, or of a group. */
  chat(kind: Kind, a: number, b: number): number {
    const [first, second] = a < b ? [a, b] : [b, a]
    // Of a group the first is 0, of two accounts never: the kind need not be part of it.
    const key = first < 2 ** 25 && second < 2 ** 28 ? first * 2 ** 28 + second : `${first} ${second}`
    return this.#chats.get(key, () => {
      const found = chatOf(this.#db, kind, first, second)
      if (found !== undefined) return found
      const id = this.#nextId('chat')
      this.#db.statement('INSERT INTO chat VALUES (?, ?, ?, ?)').run(id, kind, first, second)
      return id
    })
  }

  /** Forgets what is held in memory: after a rollback it may not be true any more. */
  clear(): void {
    for (const held of [this.#names, this.#chats, this.#elements, this.#newest]) held.clear()
  }

  /** The same when another program wrote since: it may have dropped names, and given numbers. */
  clearIfChanged(): void {
    const version = this.#db.statement('PRAGMA data_version').get()?.data_version as number
    if (version !== this.#version) this.clear()
    this.#version = version
  }

  #add(table: 'name' | 'element', name: string): number {
    const id = this.#nextId(table)
    this.#db.statement(`INSERT INTO ${table} VALUES (?, ?)`).run(id, storedText(name))
    return id
  }

  /** Nobody else takes the numbers that follow: a transaction is open. */
  #nextId(table: Table): number {
    const sql = `SELECT coalesce(max(id), 0) AS newest FROM ${table}`
    const newest = this.#newest.get(table) ?? (this.#db.statement(sql).get()?.newest as number)
    this.#newest.set(table, newest + 1)
    return newest + 1
  }
}

type Table = 'name' | 'element' | 'chat'

/** Of a group `a` is 0. */
export const noAccount = 0

/** The number of a name, if it has one. */
export function numberOf(db: Database, table: 'name' | 'element', name: string): number | undefined {
  return db.statement(`SELECT id FROM ${table} WHERE name = ?`).get(storedText(name))?.id as
    | number
    | undefined
}

/** The number of a chat, if it has one. */
export function chatOf(db: Database, kind: Kind, a: number, b: number): number | undefined {
  const sql = 'SELECT id FROM chat WHERE kind = ? AND a = ? AND b = ?'
  return db.statement(sql).get(kind, Math.min(a, b), Math.max(a, b))?.id as number | undefined
}

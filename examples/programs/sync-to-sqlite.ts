/**
 * Keeps a database in step with all conversations of an account: every run adds what is new.
 *
 *     node programs/sync-to-sqlite.ts shop_lin messages.db
 *
 * Messages and the place to go on from are written in one transaction, so that a run may end anywhere. Node 22.13 or newer has
 * SQLite inside; for Node 20 put a driver of your own in its place.
 */

import { DatabaseSync } from 'node:sqlite'
import { clientOptions, renderText, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

await run(async ([account, file], signal) => {
  if (account === undefined || file === undefined)
    throw new SetupError('Usage: sync-to-sqlite ACCOUNT FILE.db')
  const database = new DatabaseSync(file)
  database.exec(`
    create table if not exists message (chat text, time text, sender text, text text, raw text);
    create table if not exists place (chat text primary key, cursor text);
  `)
  const insert = database.prepare('insert into message values (?, ?, ?, ?, ?)')
  const savePlace = database.prepare('insert or replace into place values (?, ?)')
  const readPlace = database.prepare('select cursor from place where chat = ?')

  const client = new TimClient(clientOptions(process.env))
  let count = 0
  const chatsOnly = { names: false, unread: false, lastMessage: false }
  for await (const { chat } of client.inbox(account, { ...chatsOnly, signal })) {
    const name = JSON.stringify([account, chat])
    const cursor = readPlace.get(name)?.cursor?.toString()
    const query = { account, chat, order: 'oldest-first', cursor } as const
    for await (const page of client.messages(query, { signal }).pages()) {
      database.exec('begin')
      for (const { time, from, body, raw } of page.items) {
        insert.run(name, time.toISOString(), from, renderText(body), JSON.stringify(raw))
      }
      savePlace.run(name, page.cursor)
      database.exec('commit')
      count += page.items.length
      for (const { reason } of page.skipped) console.error(`Left out, not a message: ${reason}`)
    }
  }
  database.close()
  console.log(`${count} new messages`)
  return 0
})

import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What of chDB is used here. */
interface ChdbSession {
  queryAsync(sql: string, options: { readonly format: string }): Promise<{ bytes(): Uint8Array }>
  close(): void
}

/** Loads what chDB exports. @param folder that it is installed in */
export function loadChdbFrom<T>(folder: string, name: string): T {
  return createRequire(join(folder, 'package.json'))(name) as T
}

/** A real ClickHouse in this process, in a folder of its own. A process can have one. */
export class ChdbEngine {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'timkit-clickhouse-'))
  readonly #session: ChdbSession
  #running: Promise<unknown> = Promise.resolve()
  readonly #requests = new Requests()

  /** @param chdb the folder that chDB is installed in */
  constructor(chdb: string) {
    const { Session } = loadChdbFrom<{ readonly Session: new (folder: string) => ChdbSession }>(chdb, 'chdb')
    this.#session = new Session(this.folder)
  }

  /**
   * Runs a statement as a server does for one request, which knows nothing of the one before.
   *
   * @param rows what is inserted, in the format that the statement names
   */
  run(sql: string, { database, settings }: Request, rows?: Uint8Array): Promise<Uint8Array> {
    const done = this.#running.then(async () => {
      const before = this.#requests.before({ database, settings })
      const statement = rows === undefined ? sql : await this.#fromFile(sql, rows)
      const result = await this.#session.queryAsync(`${before} ${statement}`, { format: 'TabSeparated' })
      return result.bytes()
    })
    this.#running = done.catch(() => undefined)
    return done
  }

  /** As a part of the statement they would have to be text without empty lines, and take the engine three times as long as to insert them. */
  async #fromFile(sql: string, rows: Uint8Array): Promise<string> {
    const file = join(this.folder, 'rows-of-request')
    await writeFile(file, rows)
    return fromFile(sql, file)
  }

  async close(): Promise<void> {
    await this.#running
    this.#session.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** What comes with a statement. */
export interface Request {
  readonly database: string
  /** Settings by name, and parameters as `param_name`. */
  readonly settings: Readonly<Record<string, string>>
}

/** Makes of a session what each request to a server has for itself: its database, and no settings of others, which stick to a session. */
export class Requests {
  readonly #given = new Set<string>()

  /** What is said before a statement. */
  before({ database, settings }: Request): string {
    const others = [...this.#given].filter((name) => !(name in settings))
    for (const name of Object.keys(settings)) this.#given.add(name)
    return [
      `USE ${quoted(database, '`')};`,
      ...others.map((name) => `SET ${name} = DEFAULT;`),
      ...Object.entries(settings).map(([name, value]) => `SET ${name} = ${quoted(value)};`),
    ].join(' ')
  }
}

/** An insert of what a file holds, in place of what comes with it. */
export function fromFile(sql: string, file: string): string {
  return sql.replace(/^(INSERT INTO \S+(?: \([^)]*\))?)/, (insert) => `${insert} FROM INFILE ${quoted(file)}`)
}

function quoted(text: string, quote = "'"): string {
  return `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
}

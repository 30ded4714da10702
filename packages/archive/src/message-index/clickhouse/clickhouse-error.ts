import { StorageError } from '../../raw/storage-error.ts'
import { IndexFileError } from '../index-error.ts'

/** An error of the server, as the client gives it. */
interface ServerError extends Error {
  /** The number of ClickHouse, as text: `60`. */
  readonly code: string
  /** Its name: `UNKNOWN_TABLE`. */
  readonly type?: string | undefined
}

/** The server did not answer in the time that it was given. */
export class SlowServerError extends Error {
  override readonly name = 'SlowServerError'
  readonly code = 'ETIMEDOUT'

  constructor(seconds: number, cause: unknown) {
    super(
      `the server did not answer within ${seconds} s. See what keeps it busy (system.processes), and run it again: nothing is lost`,
      { cause },
    )
  }
}

interface Meaning {
  /** What ClickHouse calls it, or the commonest of those that mean the same. */
  readonly code: string
  readonly reason: string
}

const again = 'Run it again: nothing is lost, and what was written is not written twice'
const rights = 'Give the user SELECT, INSERT, ALTER, CREATE, DROP and OPTIMIZE on the database'
const full: Meaning = {
  code: 'NOT_ENOUGH_SPACE',
  reason: `the disk of the server is full. Make room there, and run it again`,
}
const mayNot: Meaning = {
  code: 'ACCESS_DENIED',
  reason: `the user may not do that. ${rights}, and look at CLICKHOUSE_USER`,
}
const wrongUser: Meaning = {
  code: 'AUTHENTICATION_FAILED',
  reason:
    'the server does not know the user, or the password is wrong. Look at CLICKHOUSE_USER and CLICKHOUSE_PASSWORD',
}
const readOnly: Meaning = {
  code: 'READONLY',
  reason: `the user may only read. ${rights}, or let another user write`,
}
const busy: Meaning = {
  code: 'TOO_MANY_SIMULTANEOUS_QUERIES',
  reason: `the server has too much to do, also after waiting. ${again}`,
}
const memory: Meaning = {
  code: 'MEMORY_LIMIT_EXCEEDED',
  reason:
    'the server has too little memory for that. Ask for less time at once, or raise max_memory_usage of the user',
}
const replica: Meaning = {
  code: 'TABLE_IS_READ_ONLY',
  reason: `the table of the server can only be read at the moment, also after waiting: look at its disks, and at Keeper. ${again}`,
}
const stopped: Meaning = { code: 'ABORTED', reason: `the server stopped what it did. ${again}` }
const slow: Meaning = {
  code: 'TIMEOUT_EXCEEDED',
  reason:
    'the server gave up after the time that its user has. Ask for less time at once, or raise max_execution_time',
}

/** By ClickHouse's numbers of errors. */
const meanings: Readonly<Record<string, Meaning>> = {
  '81': {
    code: 'UNKNOWN_DATABASE',
    reason: 'the database is not there any more. Make it, or run it again, and rebuild the index',
  },
  '60': {
    code: 'UNKNOWN_TABLE',
    reason: 'a table of the index is not there any more. Run it again, and rebuild the index',
  },
  '159': slow,
  '160': slow,
  '164': readOnly,
  '192': wrongUser,
  '193': wrongUser,
  '194': wrongUser,
  '202': busy,
  '209': stopped,
  '210': stopped,
  '236': stopped,
  '241': memory,
  '242': replica,
  '243': full,
  '252': busy,
  '394': stopped,
  '492': mayNot,
  '497': mayNot,
  '516': wrongUser,
  '999': replica,
}

/** Parts that ClickHouse itself found to be damaged. */
const damaged: readonly string[] = ['32', '33', '40', '228', '246', '271']

/** By what the system calls failures of the network. */
const network: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers there. Start the server, or look at host and port (its HTTP port is 8123)',
  ECONNRESET: `the connection broke, also after trying again. ${again}`,
  EPIPE: `the connection broke, also after trying again. ${again}`,
  ENOTFOUND: 'there is no such host. Look at its name',
  EAI_AGAIN: 'the name of the host cannot be looked up at the moment. Look at the network, and run it again',
  EHOSTUNREACH: 'the host cannot be reached. Look at the network, and run it again',
  ETIMEDOUT: `the server did not answer in time, also after trying again. ${again}`,
}

/** What passes by itself: the same may be sent again. */
const passing: readonly string[] = ['202', '209', '210', '236', '242', '252', '999']
const passingNetwork: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
]

/** Whether it may go well when it is sent again. */
export function isPassing(error: unknown): boolean {
  if (error instanceof SlowServerError) return false
  const code = codeOf(error)
  return passing.includes(code) || passingNetwork.includes(code)
}

/** An error of the client as one that says what to do. @param act as in `read the index clickhouse://host:8123/archive` */
export function explain(error: unknown, act: string, shown: string): unknown {
  if (error instanceof SlowServerError) return new StorageError(act, error, shown)
  const code = codeOf(error)
  if (code === '' || !(error instanceof Error)) return error
  if (damaged.includes(code)) return new IndexFileError('damaged', shown, { cause: error })
  const said = (reason: string, known?: string) =>
    new StorageError(act, Object.assign(new Error(reason, { cause: error }), { code: known }), shown)
  const meaning = meanings[code]
  if (meaning !== undefined) return said(`${meaning.reason} (${nameOf(error)})`, meaning.code)
  const reason = network[code]
  if (reason !== undefined) return said(`${reason} (${code})`, code)
  return isServerError(error) ? said(`the server says ${nameOf(error)}: ${firstLine(error.message)}`) : error
}

function isServerError(error: unknown): error is ServerError {
  return error instanceof Error && /^\d+$/.test(String((error as Partial<ServerError>).code))
}

function nameOf(error: Error): string {
  const { code, type } = error as ServerError
  return type === undefined ? code : `${type}, ${code}`
}

/** The number of ClickHouse, or what the system calls it; empty for neither. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code } = error as Partial<ServerError>
  if (typeof code === 'string') return code
  // The client has no codes for what it finds out itself.
  if (/^Timeout error/.test(error.message)) return 'ETIMEDOUT'
  return /socket hang up/.test(error.message) ? 'ECONNRESET' : ''
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 300)
}

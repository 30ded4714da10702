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

  constructor(seconds: number, cause?: unknown) {
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
const noKeeper: Meaning = {
  code: 'KEEPER_EXCEPTION',
  reason: `the server cannot reach Keeper, also after waiting: look at Keeper. ${again}`,
}
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
  '225': noKeeper,
  '209': stopped,
  '210': stopped,
  '236': stopped,
  '241': memory,
  '242': replica,
  '243': full,
  '252': busy,
  '319': stopped,
  '394': stopped,
  '439': busy,
  '492': mayNot,
  '497': mayNot,
  '516': wrongUser,
  '733': stopped,
  '999': noKeeper,
}

/** Parts that ClickHouse itself found to be damaged. */
const damaged: readonly string[] = ['32', '33', '40', '228', '246', '271']

const certificate =
  "the server's certificate is not trusted here. If it is of your own authority, name its file in NODE_EXTRA_CA_CERTS"
const otherHost = "the server's certificate is of another host. Use the name of the host that it is of"
const oldCertificate = "the server's certificate has expired. Renew it there"
const noTls =
  'the server does not speak TLS on that port, or another version of it. Look at the port: 8443 is for TLS, 8123 is not'

/** By what the system calls failures of the network. */
const network: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers there. Start the server, or look at host and port (its HTTP port is 8123)',
  ECONNRESET: `the connection broke, also after trying again. ${again}`,
  EPIPE: `the connection broke, also after trying again. ${again}`,
  ENOTFOUND: 'there is no such host. Look at its name',
  EAI_AGAIN: 'the name of the host cannot be looked up at the moment. Look at the network, and run it again',
  EHOSTUNREACH: 'the host cannot be reached. Look at the network, and run it again',
  ENETUNREACH: 'the host cannot be reached. Look at the network, and run it again',
  ETIMEDOUT: `the server did not answer in time, also after trying again. ${again}`,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  UNABLE_TO_GET_ISSUER_CERT: certificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  CERT_UNTRUSTED: certificate,
  CERT_HAS_EXPIRED: oldCertificate,
  ERR_TLS_CERT_ALTNAME_INVALID: otherHost,
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
}
/** What the parser of HTTP says of an answer that is none. */
const noHttp = /^HPE_/

/** What passes by itself: the same may be sent again. */
const passing: readonly string[] = [
  ...['202', '209', '210', '225', '236', '242', '252', '319', '439', '733', '999'],
]
const passingNetwork: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'PROXY',
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
  const said = (reason: string, known?: string) =>
    new StorageError(act, Object.assign(new Error(reason, { cause: error }), { code: known }), shown)
  if (isFull(error)) return said(`${full.reason} (${nameOf(error)})`, full.code)
  if (damaged.includes(code)) return new IndexFileError('damaged', shown, { cause: error })
  const meaning = meanings[code]
  if (meaning !== undefined) return said(`${meaning.reason} (${nameOf(error)})`, meaning.code)
  if (code === 'ANSWER_TOO_LONG') return said(error.message, code)
  const reason = network[code] ?? (noHttp.test(code) ? otherAnswer : undefined)
  if (reason !== undefined) return said(`${reason} (${code})`, code)
  if (code === 'PROXY' || code === 'NO_CLICKHOUSE') return said(`${otherAnswer}: ${answerOf(error)}`, code)
  return isServerError(error) ? said(`the server says ${nameOf(error)}: ${firstLine(error.message)}`) : error
}

function isServerError(error: unknown): error is ServerError {
  return error instanceof Error && /^\d+$/.test(String((error as Partial<ServerError>).code))
}

function nameOf(error: Error): string {
  const { code, type } = error as ServerError
  return type === undefined ? code : `${type}, ${code}`
}

/** Numbers of what goes wrong while a file is written: which reason it was, is in the text. */
const fileErrors: readonly string[] = ['74', '75', '76', '1001']

function isFull(error: Error): boolean {
  return fileErrors.includes(codeOf(error)) && /No space left on device/i.test(error.message)
}

/** The number of ClickHouse, or what the system calls it; empty where it is an error of a program. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code } = error as Partial<ServerError>
  if (typeof code === 'string') return code
  // The client has no codes for what it finds out itself.
  if (/^Timeout error/.test(error.message)) return 'ETIMEDOUT'
  if (/socket hang up/.test(error.message)) return 'ECONNRESET'
  if (error instanceof SyntaxError) return 'NO_CLICKHOUSE'
  // Of an answer that is no error of ClickHouse the client makes an error with its text.
  if (error.name !== 'Error' || Object.getPrototypeOf(error) !== Error.prototype) return ''
  return /\b50[234]\b/.test(answerOf(error)) ? 'PROXY' : 'NO_CLICKHOUSE'
}

/** Something answers that is no ClickHouse. @param said by what that is seen */
export function noClickHouse(said: string): Error {
  return Object.assign(new Error(said), { code: 'NO_CLICKHOUSE' })
}

const otherAnswer =
  'what answers there is no ClickHouse, or something between fails. Look at host and port (its HTTP port is 8123)'

/** The beginning of an answer, in one line, without tags. */
function answerOf(error: Error): string {
  if (error instanceof SyntaxError) return 'it is no JSON'
  const text = error.message
    .slice(0, 1_000)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? 'it says nothing' : text.slice(0, 100)
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 300)
}

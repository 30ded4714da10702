import type { BeforeCommand } from '@timkit/core/webhook'
import type { Fields } from '../values/json-object.ts'
import { factOf, familyOf } from './pattern.ts'

/** What is worth knowing about an answer that counts, and could still be better. */
export interface WebhookNote {
  /** What it is. */
  readonly kind: /** `ActionStatus` or `ErrorInfo` is missing, which Tencent's documents demand. */
    | 'field-missing'
    /** The code is none that this event may be answered with: taken for a refusal without a reason of its own. */
    | 'code-out-of-range'
    /** The event takes no refusal: it was let pass. */
    | 'code-without-effect'
    /** A field that answers to this event do not have: ignored. */
    | 'field-ignored'
    /** A changed field that cannot be right: ignored. */
    | 'field-wrong'
    /** A field that this answer needs is missing. */
    | 'field-needed'
  /** The field or the code. */
  readonly about: string
}

/** What a receiver decided. */
export interface Verdict {
  readonly outcome: 'allowed' | 'changed' | 'refused' | 'dropped'
  /** With which code the caller is refused. */
  readonly code?: number
  /** And why; empty where the receiver gave no reason. */
  readonly text?: string
  /** The fields that it changes. */
  readonly changes: Fields
  readonly notes: readonly WebhookNote[]
}

/** What the sender of a one-to-one message is answered after a plain refusal. */
const c2cRefused = 20006
/** What the caller of a group command is answered after a plain refusal. Official accounts have none of their own. */
const groupRefused = 10016
/** Families whose verdicts are in fields of the answer: their code only says that the receiver failed. */
const verdictInFields: ReadonlySet<string> = new Set(['Sns', 'Chatbot'])
const envelope: ReadonlySet<string> = new Set(['ActionStatus', 'ErrorCode', 'ErrorInfo', 'ErrorDisplay'])

/** Reads what a receiver decided that was asked before something is done. `answer` has an integer `ErrorCode`. */
export function readVerdict(command: BeforeCommand, answer: Fields): Verdict {
  const notes = missing(answer)
  const code = Number(answer.ErrorCode)
  const text = typeof answer.ErrorInfo === 'string' ? answer.ErrorInfo : ''
  if (code === 0) return changed(command, answer, notes)
  const { codes, drop } = factOf(command)
  if (verdictInFields.has(familyOf(command))) {
    // 1 is documented for chatbots: what is in RspData is not used.
    if (code !== 1 || familyOf(command) !== 'Chatbot')
      notes.push({ kind: 'code-without-effect', about: String(code) })
    return { outcome: 'allowed', changes: {}, notes }
  }
  if (code === 2 && drop === true) return { outcome: 'dropped', changes: {}, notes }
  const isOwn = codes !== undefined && code >= codes[0] && code <= codes[1]
  if (isOwn) return { outcome: 'refused', code, text, changes: {}, notes }
  if (code !== 1) notes.push({ kind: 'code-out-of-range', about: String(code) })
  const refused = familyOf(command) === 'C2C' ? c2cRefused : groupRefused
  return { outcome: 'refused', code: refused, text: '', changes: {}, notes }
}

/** What an answer lacks that Tencent's documents demand. */
export function missing({ ActionStatus, ErrorInfo }: Fields): WebhookNote[] {
  const demanded = { ActionStatus, ErrorInfo }
  return Object.entries(demanded)
    .filter(([, value]) => typeof value !== 'string')
    .map(([about]) => ({ kind: 'field-missing', about }))
}

function changed(command: BeforeCommand, answer: Fields, notes: WebhookNote[]): Verdict {
  const { changes: taken = [] } = factOf(command)
  const changes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(answer)) {
    if (envelope.has(name)) continue
    if (!taken.includes(name)) notes.push({ kind: 'field-ignored', about: name })
    else if (!isRight[name]?.(value)) notes.push({ kind: 'field-wrong', about: name })
    else changes[name] = value
  }
  if (taken.includes('RspData') && !Object.hasOwn(changes, 'RspData'))
    notes.push({ kind: 'field-needed', about: 'RspData' })
  const isChanged = Object.keys(changes).length > 0
  return { outcome: isChanged ? 'changed' : 'allowed', changes, notes }
}

/** What a changed field must be. An empty `MsgBody` is no message: what the service makes of it is not documented. */
const isRight: Readonly<Record<string, (value: unknown) => boolean>> = {
  MsgBody: (value) => Array.isArray(value) && value.length > 0,
  CloudCustomData: (value) => typeof value === 'string',
  RspData: (value) => typeof value === 'string',
  RefusedMembers_Account: isTexts,
  RefusedSubscribers_Account: isTexts,
  ResultItem: (value) => Array.isArray(value),
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

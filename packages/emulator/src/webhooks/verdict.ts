import type { BeforeCommand } from '@timkit/core/webhook'
import type { Fields } from '../values/json-object.ts'
import type { ReadChange } from './changes/change.ts'
import { readChanges } from './changes/read-changes.ts'
import type { WebhookNote } from './note.ts'
import { factOf, familyOf } from './pattern.ts'

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

/**
 * Reads what a receiver decided that was asked before something is done.
 *
 * @param answer Has an integer `ErrorCode`.
 * @param event What it was asked.
 */
export function readVerdict(command: BeforeCommand, answer: Fields, event: Fields): Verdict {
  const notes = missing(answer)
  const code = Number(answer.ErrorCode)
  const text = typeof answer.ErrorInfo === 'string' ? answer.ErrorInfo : ''
  if (code === 0) return changed(readChanges(factOf(command).changes, answer, event), notes)
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

function changed({ changes, notes }: ReadChange, others: readonly WebhookNote[]): Verdict {
  const isChanged = Object.keys(changes).length > 0
  return { outcome: isChanged ? 'changed' : 'allowed', changes, notes: [...others, ...notes] }
}

import type { WebhookNote } from '../note.ts'
import type { ReadField } from './change.ts'
import { namedIn } from './named-in.ts'

/** Reads a list of accounts that a receiver does not want, of those in the `list` of its event, where each is in a `field`. */
export function readAccounts(name: string, list: string, field: string): ReadField {
  return (answer, event) => {
    const accounts = answer[name]
    if (accounts === undefined) return { changes: {}, notes: [] }
    if (!isTexts(accounts)) return { changes: {}, notes: [{ kind: 'field-wrong', about: name }] }
    const asked = namedIn(event[list], field)
    const notes = accounts
      .filter((account) => !asked.has(account))
      .map((about): WebhookNote => ({ kind: 'account-not-asked', about }))
    const refused = accounts.filter((account) => asked.has(account))
    return { changes: refused.length === 0 ? {} : { [name]: refused }, notes }
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

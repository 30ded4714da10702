import type { WebhookEntry, WebhookFailure, WebhookNoteKind, WebhookReceiver } from '../../wire/webhooks.ts'

/** Everything that the page says about webhooks. */
export interface WebhookWords {
  readonly receiver: (receiver: WebhookReceiver) => string
  readonly none: string
  readonly noneHint: string
  readonly noReceiver: string
  readonly noReceiverHint: string
  readonly sample: string
  readonly withFaults: string
  readonly send: string
  readonly sendAgain: string
  readonly sent: (command: string) => string
  readonly clear: string
  readonly outcomes: Readonly<Record<WebhookEntry['outcome'], string>>
  readonly explanations: Readonly<Record<WebhookEntry['outcome'], string>>
  readonly failures: Readonly<Record<WebhookFailure, string>>
  readonly notes: Readonly<Record<WebhookNoteKind, (about: string, why?: string) => string>>
  readonly notesTitle: string
  readonly changed: string
  readonly byHand: string
  readonly byHandText: string
  readonly repeats: (id: number) => string
  readonly body: string
  readonly attempt: (number: number, of: number) => string
  readonly about: string
  readonly callerGot: string
  readonly fault: string
}

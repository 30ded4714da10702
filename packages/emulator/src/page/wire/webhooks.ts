/** What is new among the webhooks. */
export interface WebhookPage {
  /** Changes when the emulator starts anew. */
  readonly run: string
  /** Who is called. */
  readonly receiver: WebhookReceiver
  /** The first delivery that is still kept; absent where there is none. */
  readonly oldest?: number
  /** Deliveries after the one that was asked for, in the order in which they ended. */
  readonly entries: readonly WebhookEntry[]
  /** The commands of which a sample can be sent; only when the page asks for everything. */
  readonly commands?: readonly string[]
}

/** Who is called. */
export interface WebhookReceiver {
  /** A URL, a function of the program, or nobody. */
  readonly kind: 'none' | 'url' | 'handler'
  /** Where the URL leads; the rest of it may be a secret. */
  readonly origin?: string
  /** Whether calls are signed. */
  readonly signed: boolean
}

/** What became of an event. */
export type WebhookOutcome =
  | 'delivered'
  | 'failed'
  | 'lost'
  | 'discarded'
  | 'allowed'
  | 'changed'
  | 'refused'
  | 'dropped'
  | 'passed'
  | 'blocked'

/** What is worth knowing about an answer. */
export type WebhookNoteKind =
  | 'field-missing'
  | 'code-out-of-range'
  | 'code-without-effect'
  | 'field-ignored'
  | 'field-wrong'
  | 'field-too-large'
  | 'field-needed'
  | 'account-not-asked'

/** One thing worth knowing about an answer. */
export interface WebhookNote {
  readonly kind: WebhookNoteKind
  /** The field, the code or the account. */
  readonly about: string
  /** What is wrong with it, as the REST API would refuse it. */
  readonly why?: string | undefined
}

/** Why an answer is none. */
export type WebhookFailure =
  | 'late'
  | 'unreachable'
  | 'cut'
  | 'status'
  | 'too-large'
  | 'not-json'
  | 'no-code'
  | 'failed'

/** An event that the receiver was asked or told about. */
export interface WebhookEntry {
  /** Counts up from 1. */
  readonly id: number
  /** `CallbackCommand`. */
  readonly command: string
  /** When it was first sent, in milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** What became of it. */
  readonly outcome: WebhookOutcome
  /** With which code the caller was refused. */
  readonly code?: number
  /** The fields that the answer changed. */
  readonly changed?: readonly string[]
  /** What the answer could do better. */
  readonly notes: readonly WebhookNote[]
  /** The fault that was made to happen. */
  readonly fault?: string
  /** Whether it was sent by hand. */
  readonly byHand?: boolean
  /** Which delivery it repeats. */
  readonly repeats?: number
  /** `ClientIP` and `OptPlatform`. */
  readonly caller: { readonly clientIp: string; readonly platform: string }
  /** The body as JSON. */
  readonly body: string
  /** Each time that it was sent. */
  readonly attempts: readonly WebhookAttemptView[]
}

/** One call to the receiver. */
export interface WebhookAttemptView {
  /** Milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** Milliseconds. */
  readonly duration: number
  /** The HTTP status; absent without an answer. */
  readonly status?: number
  /** The answer as JSON. */
  readonly answer?: string
  /** Why it does not count. */
  readonly failure?: WebhookFailure
  /** What was thrown instead. */
  readonly error?: string
}

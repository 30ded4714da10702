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
    /** A changed field with which the message would be larger than 12 KB: ignored. */
    | 'field-too-large'
    /** A field that this answer needs is missing. */
    | 'field-needed'
    /** An account that the event did not ask about: ignored. */
    | 'account-not-asked'
  /** The field, the code or the account. */
  readonly about: string
  /** What is wrong with it, where more can be said: as the REST API would refuse it. */
  readonly why?: string | undefined
}

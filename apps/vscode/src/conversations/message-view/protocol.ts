/** What the page tells the extension. */
export type FromPage =
  /** It is there, and shows nothing yet. */
  | { readonly type: 'ready' }
  /** It has drawn the last change, and takes another. */
  | { readonly type: 'drawn' }
  /** Somebody comes to an end of what it shows, or wants the newest. */
  | { readonly type: 'older' | 'newer' | 'newest' }
  /** Everything up to the newest message was in sight of somebody. */
  | { readonly type: 'seen' }
  /** Somebody looks for a text: anew, or for the hit before or behind one. */
  | { readonly type: 'find'; readonly text: string; readonly from?: number | undefined; readonly step: Step }
  /** Somebody wants older messages to be looked through as well. */
  | { readonly type: 'find-older'; readonly text: string }
  | { readonly type: 'cancel' | 'retry' | 'remedy' }
  | { readonly type: 'open' | 'picture'; readonly url: string }
  | { readonly type: 'copy'; readonly id: number; readonly as: 'text' | 'json' }

/** To the hit before, to the one behind, or where the search begins. */
export type Step = -1 | 0 | 1

/** What the extension tells the page. */
export type ToPage =
  | Change
  | Found
  /** What is being done; nothing when it is done. */
  | { readonly type: 'busy'; readonly text?: string | undefined }
  /** What went wrong, and what a button for a remedy says; nothing when it works again. */
  | { readonly type: 'problem'; readonly text?: string | undefined; readonly remedy?: string | undefined }
  /** What has just come, to be read out. */
  | { readonly type: 'arrived'; readonly texts: readonly string[] }
  | { readonly type: 'picture'; readonly url: string; readonly data: string }
  | { readonly type: 'picture-problem'; readonly url: string; readonly text: string }

/** A message as HTML that is safe, with the lines before it. */
export interface Item {
  readonly id: number
  readonly html: string
}

/** Messages that come in before another one, or behind the last. */
export interface Put {
  readonly before?: number | undefined
  readonly items: readonly Item[]
}

/** What differs in the page from what it shows. Nothing that stays the same is sent again. */
export interface Change {
  readonly type: 'change'
  /** Whether everything before goes. */
  readonly anew: boolean
  /** Messages that go. */
  readonly remove: readonly number[]
  /** Messages that come in. */
  readonly put: readonly Put[]
  /** Messages that take another form in their place. */
  readonly replace: readonly Item[]
  /** Whether there is more above: what is loaded, or may be, or what failed to and is loaded only when somebody asks. */
  readonly older: 'more' | 'on-demand' | 'none'
  /** Whether there is more below. */
  readonly newer: boolean
  /** The name of the conversation. */
  readonly title: string
  /** Under the name. */
  readonly subtitle: string
  /** Lines above the first message, and below the last. */
  readonly notes: { readonly above: readonly string[]; readonly below: readonly string[] }
  /** The message to bring into sight. */
  readonly goTo?: { readonly id: number; readonly focus: boolean } | undefined
  /** Whether to go to the newest. */
  readonly toEnd: boolean
}

/** What a search came to. */
export interface Found {
  readonly type: 'found'
  /** The messages that have the text, oldest first. */
  readonly hits: readonly number[]
  /** The one that is shown. */
  readonly at?: number | undefined
  /** How much was looked through, in words. */
  readonly text: string
  /** Whether older messages may have it too. */
  readonly hasOlder: boolean
}

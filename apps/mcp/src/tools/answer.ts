import type { App } from '../app.ts'
import { estimateTokens } from '../paging/tokens.ts'
import { fence } from '../safety/fence.ts'
import { safeBlock, safeLine, safeValue } from '../safety/sanitize.ts'
import { messageWords } from '../told/message-words.ts'

/** A pointer to more, for hosts that show resources. */
export type Link = {
  readonly uri: string
  readonly name: string
  readonly mimeType: string
}

/** A picture, in base64. */
export type Picture = {
  readonly data: string
  readonly mimeType: string
}

/** What a tool answers: all that strangers wrote is in `untrusted`, and nowhere else. */
export interface Answer<Output> {
  /** The structure without its `untrusted` member, whose texts are ours. */
  readonly structured: Omit<Output, 'untrusted'> & { readonly summary: string }
  /** What strangers wrote, as text for reading or as items. */
  readonly untrusted?: Untrusted | undefined
  /** Sentences for the text that say how to go on; they stand in the structure in another form. */
  readonly notes?: readonly string[] | undefined
  /** Pointers to more. */
  readonly links?: readonly Link[] | undefined
  /** Pictures that hosts show, and models that can see look at. */
  readonly pictures?: readonly Picture[] | undefined
  /** What came of the call, for the audit log. @default answered */
  readonly outcome?: string | undefined
  /** Which draft it is about, for the audit log. */
  readonly draft?: string | undefined
  /** Whether something was done that cannot be taken back: then it is told, whatever else fails. @default false */
  readonly isDone?: boolean | undefined
  /** How many messages of people it shows. @default all that were set aside for the call */
  readonly handedOut?: number | undefined
}

/** What strangers wrote. */
export interface Untrusted {
  /** For reading. */
  readonly transcript?: string
  /** For programs. */
  readonly items?: readonly object[]
}

/** What a result costs a model on the channel on which it costs more. */
export function costOf({ content, structuredContent }: ToolResult): number {
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('\n')
  return Math.max(...[text, JSON.stringify(structuredContent ?? {})].map(costOfText))
}

/** What a text costs a model. Cursors and the names of fences are letters of chance, of which no two are in one token. */
export function costOfText(text: string): number {
  const letters = (text.match(/[\w-]{20,}/g) ?? []).join('').length
  return estimateTokens(text) + Math.ceil(letters * 0.4)
}

/**
 * What a result costs besides its items, by one that has none; and a part of the budget for what items cost that are dearer than they
 * look.
 */
export function overheadOf(
  answer: Answer<unknown>,
  app: Pick<App, 'nonce' | 'config'>,
  maxTokens: number,
): number {
  const untrusted = { transcript: 'x', items: [] }
  return costOf(resultOf({ ...answer, untrusted }, app)) + Math.ceil(maxTokens / 20)
}

/** A result as the protocol wants it; a type, because an interface is not assignable to what may have more members. */
export type ToolResult = {
  /** What hosts that read texts show. */
  readonly content: (
    | { readonly type: 'text'; readonly text: string }
    | ({ readonly type: 'resource_link' } & Link)
    | ({ readonly type: 'image' } & Picture)
  )[]
  /** What hosts that read structures show. */
  readonly structuredContent?: Record<string, unknown>
  readonly isError?: boolean
}

/**
 * Writes an answer for both channels, because a host shows a model only one of the two. This is the one place
 * where results are made, so everything passes the sanitiser here, whatever the tool did.
 */
export function resultOf(
  answer: Answer<unknown>,
  { nonce, config }: Pick<App, 'nonce' | 'config'>,
): ToolResult {
  const { structured, untrusted, notes = [], links = [], pictures = [] } = answer
  const safe = safeValue(structured) as Record<string, unknown>
  const lines = [safeLine(structured.summary), ...notes.map(safeLine)]
  if (untrusted !== undefined) {
    const { transcript, items } = untrusted
    const { notice } = messageWords[config.language]
    const body =
      transcript === undefined
        ? (items ?? []).map((item) => JSON.stringify(safeValue(item))).join('\n')
        : safeBlock(transcript)
    if (body !== '') lines.splice(1, 0, fence(body, nonce()), notice)
    safe.untrusted = { notice, ...(safeValue({ transcript, items }) as object) }
  }
  return {
    content: [
      { type: 'text', text: lines.join('\n') },
      ...links.map((link) => ({ type: 'resource_link' as const, ...(safeValue(link) as Link) })),
      ...pictures.map((picture) => ({ type: 'image' as const, ...picture })),
    ],
    structuredContent: safe,
  }
}

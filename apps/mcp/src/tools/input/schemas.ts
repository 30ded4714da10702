import * as z from 'zod'
import { messageOut } from '../../render/message-out.ts'

/** An account, as the service names it. */
export const accountId = z.string().min(1).max(128)

/** A group, as the service names it. */
export const groupId = z.string().min(1).max(128)

/** How a result is written. */
export const responseFormat = z
  .enum(['concise', 'detailed'])
  .default('concise')
  .describe('concise: a transcript. detailed: typed items with keys')

/** How much a result may cost. */
export const maxTokens = z.int().min(500).max(25_000).optional()

/** Where a listing goes on. */
export const cursor = z
  .string()
  .max(4000)
  .optional()
  .describe('next_cursor of the previous page; repeat the other arguments')

/** The start of a window. */
export const since = z.string().max(40).optional().describe('RFC 3339, yyyy-MM-dd, 24h, 7d, today, yesterday')

/** The end of a window. */
export const until = z.string().max(40).optional().describe('Like since; a day means its end. Default now')

/** How many items at most. */
export function limit(fallback: number, max: number) {
  return z.int().min(1).max(max).default(fallback)
}

const text = z.string()

/** The window that a text such as `7d` came to. */
export const windowOut = z.object({ from: text, to: text, zone: text })

/** Whether and how to go on; what is covered are the times of the items of the page. */
export const pageOut = z.object({
  returned: z.int().min(0).max(100_000),
  has_more: z.boolean(),
  next_cursor: text.optional(),
  covered: z.object({ from: text, to: text }).optional(),
  cut_by: z.enum(['tokens', 'limit', 'time']).optional(),
})

/** What is not known of an item though it was asked for, and why. */
export const problems = z.array(z.string()).optional()

/** What strangers wrote. */
export function untrustedOut<Item extends z.ZodObject>(item: Item) {
  return z.object({ notice: text, transcript: text.optional(), items: z.array(item).optional() })
}

/** How much of a listing of messages is given, where it goes on, and how it is written. */
export const messagesIn = {
  limit: limit(200, 1000),
  cursor,
  max_tokens: maxTokens,
  response_format: responseFormat,
}

/** The messages of a conversation. */
export const conversationOut = z.object({
  summary: text,
  window: windowOut,
  page: pageOut,
  untrusted: untrustedOut(messageOut),
})

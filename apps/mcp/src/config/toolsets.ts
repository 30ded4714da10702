/** What tools are for, and what an access token can be good for: conversations of an account, messages of the whole app, who somebody is, writing. */
export const toolsets = ['read', 'search', 'people', 'statistics', 'send'] as const

/** A group of tools that are allowed together. */
export type Toolset = (typeof toolsets)[number]

/**
 * What is offered where the operator chooses nothing: what most questions need. A model pays for the definitions of all tools in every
 * conversation.
 */
export const defaultTools: readonly string[] = [
  'im_get_unread_counts',
  'im_list_conversations',
  'im_get_messages',
  'im_search_messages',
  'im_get_context',
  'im_list_waiting',
]

/** What asks the archive, whose index older runtimes cannot read. */
export const indexTools: readonly string[] = [
  'im_search_messages',
  'im_get_context',
  'im_archive_status',
  'im_message_statistics',
  'im_get_message',
]

/** The scope of access tokens that the tools of a toolset need, such as `im:read`. */
export function scopeOf(toolset: Toolset, prefix: string): string {
  return `${prefix}${toolset}`
}

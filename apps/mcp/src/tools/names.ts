/** The names of all tools, in the order in which they are listed. Stable, so that prompts can be cached. */
export const toolNames = [
  'im_get_unread_counts',
  'im_list_conversations',
  'im_get_messages',
  'im_get_group_messages',
  'im_list_history_files',
  'im_read_history',
  'im_find_account',
  'im_explain_error',
] as const

/** The name of a tool. */
export type ToolName = (typeof toolNames)[number]

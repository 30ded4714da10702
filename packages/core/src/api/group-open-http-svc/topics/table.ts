import type { ImportTopicRequest, ImportTopicResponse } from './import-topic.ts'

/** What the command about topics takes and answers, by path. */
export type GroupTopicsCommands = {
  'group_open_http_svc/import_topic': [ImportTopicRequest, ImportTopicResponse]
}

/** Topics of communities. What else is done with them is in `million_group_open_http_svc`. */
export const groupTopics = {
  /**
   * Imports a topic of the past into a community, without webhooks and notifications.
   *
   * Without an id of your own each call makes another one; with it the second call is refused with 10021.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10021 (the id is taken), 10037 (too many
   * topics), 11000 (communities are not enabled for the app).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53448}
   */
  importTopic: {
    path: 'group_open_http_svc/import_topic',
    repeat: 'unsafe',
  },
} as const

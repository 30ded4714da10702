import type { ChatType } from '@timkit/core'

/** One hour of one kind of chat: what the service makes a file of, and what an archive goes by. */
export interface HourKey {
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: ChatType
  /** `yyyyMMddHH` in Beijing time. */
  readonly hour: string
}

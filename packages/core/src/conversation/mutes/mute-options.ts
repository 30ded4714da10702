import type { BatchFailure } from '../../batch/batch-outcome.ts'
import type { CallOptions } from '../../transport/caller.ts'

/** Where members are muted. */
export interface MuteOptions extends CallOptions {
  /** The topic, in a community that has topics. @default the whole group */
  readonly topicId?: string | undefined
}

/** What became of a mute. */
export interface MuteOutcome {
  /** Whose mute was set or ended, each once. The service does not say who of them is no member. */
  readonly accounts: readonly string[]
  /** Those of requests that failed, each as `item`. */
  readonly failed: readonly BatchFailure[]
}

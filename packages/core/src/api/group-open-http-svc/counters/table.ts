import type { EmptyResponse } from '../../envelope.ts'
import type {
  DeleteGroupCounterRequest,
  GetGroupCounterRequest,
  GetGroupCounterResponse,
  UpdateGroupCounterRequest,
  UpdateGroupCounterResponse,
} from './counters.ts'

/** What the commands about the counters of groups take and answer, by path. */
export type GroupCountersCommands = {
  'group_open_http_svc/get_group_counter': [GetGroupCounterRequest, GetGroupCounterResponse]
  'group_open_http_svc/update_group_counter': [UpdateGroupCounterRequest, UpdateGroupCounterResponse]
  'group_open_http_svc/delete_group_counter': [DeleteGroupCounterRequest, EmptyResponse]
}

/** Counters of groups. Not for communities, and only in the paid editions. */
export const groupCounters = {
  /**
   * Reads counters of a group.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10059 (not in the edition of the app).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53427}
   */
  getGroupCounter: {
    path: 'group_open_http_svc/get_group_counter',
    // A judgement: it changes nothing.
    repeat: 'read',
  },

  /**
   * Sets counters of a group, adds to them, or subtracts from them, and answers what they are then.
   *
   * After a lost answer, read the counters before you add or subtract again: a repeat counts twice.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10059 (not in the edition of the app),
   * 10063 (more than 20 counters).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53428}
   */
  updateGroupCounter: {
    path: 'group_open_http_svc/update_group_counter',
    // A judgement: only Set could be sent twice.
    repeat: 'unsafe',
  },

  /**
   * Deletes counters of a group: all of them where none is named.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10059 (not in the edition of the app).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/53429}
   */
  deleteGroupCounter: {
    path: 'group_open_http_svc/delete_group_counter',
    // A judgement: they are gone after the first call.
    repeat: 'idempotent',
  },
} as const

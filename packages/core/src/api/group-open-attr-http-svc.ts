/**
 * The `group_open_attr_http_svc` service: it reads the custom attributes of groups, and does nothing else. Those who write
 * them are in `group_open_http_svc`.
 *
 * @module
 */

import type {
  GetGroupAttrRequest,
  GetGroupAttrResponse,
} from './group-open-http-svc/attributes/attributes.ts'

/** What the command of `group_open_attr_http_svc` takes and answers, by path. */
export type GroupOpenAttrHttpSvcCommands = {
  'group_open_attr_http_svc/get_group_attr': [GetGroupAttrRequest, GetGroupAttrResponse]
}

/** The custom attributes of groups, for reading. */
export const groupOpenAttrHttpSvc = {
  /**
   * Lists all custom attributes of a group.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/44187}
   */
  getGroupAttr: {
    path: 'group_open_attr_http_svc/get_group_attr',
    // A judgement: it changes nothing.
    repeat: 'read',
  },
} as const

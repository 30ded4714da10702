import type { EmptyResponse } from '../../envelope.ts'
import type {
  ClearGroupAttrRequest,
  DeleteGroupAttrRequest,
  GetGroupAttrRequest,
  GetGroupAttrResponse,
  WriteGroupAttrRequest,
} from './attributes.ts'

/** What the commands about the attributes of groups take and answer, by path. */
export type GroupAttributesCommands = {
  'group_open_http_svc/get_group_attr': [GetGroupAttrRequest, GetGroupAttrResponse]
  'group_open_http_svc/modify_group_attr': [WriteGroupAttrRequest, EmptyResponse]
  'group_open_http_svc/set_group_attr': [WriteGroupAttrRequest, EmptyResponse]
  'group_open_http_svc/clear_group_attr': [ClearGroupAttrRequest, EmptyResponse]
  'group_open_http_svc/delete_group_attr': [DeleteGroupAttrRequest, EmptyResponse]
}

/** Custom attributes of groups. The documented command that reads them is in `group_open_attr_http_svc`. */
export const groupAttributes = {
  /**
   * Lists the custom attributes of a group, under a path that is not documented.
   *
   * Found only in client libraries that were generated: a mistake of theirs, or another name. No page of its own was
   * found, and its fields and codes are those of its documented twin.
   *
   * Errors worth knowing: 10010 and 10015 (no such group).
   *
   * @deprecated Use `getGroupAttr` of `groupOpenAttrHttpSvc`.
   * @see {@link https://www.tencentcloud.com/document/product/1047/34621}
   */
  getGroupAttr: {
    path: 'group_open_http_svc/get_group_attr',
    // A judgement: it changes nothing.
    repeat: 'read',
    deprecated: 'group_open_attr_http_svc/get_group_attr',
  },

  /**
   * Writes some custom attributes of a group; the others stay.
   *
   * A group takes 5 writes of attributes a second, whichever commands do them. A repeat writes the same again, over
   * what anybody else wrote between the two calls.
   *
   * Errors worth knowing: 10045 (a name longer than 32 bytes), 10046 (a value longer than 4000), 10047 (more than 16
   * attributes), 10048 (more than 16,000 bytes in all), 10049 (too many writes).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/44188}
   */
  modifyGroupAttr: {
    path: 'group_open_http_svc/modify_group_attr',
    // A judgement: the same values twice are the same as once.
    repeat: 'idempotent',
  },

  /**
   * Replaces all custom attributes of a group: those that are not named are gone.
   *
   * A group takes 5 writes of attributes a second, whichever commands do them.
   *
   * Errors worth knowing: 10045 (a name longer than 32 bytes), 10046 (a value longer than 4000), 10047 (more than 16
   * attributes), 10048 (more than 16,000 bytes in all), 10049 (too many writes).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/44190}
   */
  setGroupAttr: {
    path: 'group_open_http_svc/set_group_attr',
    // A judgement: the attributes are the same after a second call.
    repeat: 'idempotent',
  },

  /**
   * Deletes all custom attributes of a group.
   *
   * Not for communities, says its page, though the commands beside it are. A group takes 5 writes of attributes a
   * second, whichever commands do them.
   *
   * Errors worth knowing: 10007 (no right to), 10010 and 10015 (no such group), 10049 (too many writes).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/44189}
   */
  clearGroupAttr: {
    path: 'group_open_http_svc/clear_group_attr',
    // A judgement: none is left after the first call.
    repeat: 'idempotent',
  },

  /**
   * Deletes some custom attributes of a group.
   *
   * A group takes 5 writes of attributes a second, whichever commands do them. A repeat changes nothing but is answered
   * with 10050, so after a lost answer that code means that it is done.
   *
   * Errors worth knowing: 10045 (a name longer than 32 bytes), 10049 (too many writes), 10050 (no such attribute).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/59499}
   */
  deleteGroupAttr: {
    path: 'group_open_http_svc/delete_group_attr',
    // A judgement: they are gone after the first call.
    repeat: 'idempotent',
  },
} as const

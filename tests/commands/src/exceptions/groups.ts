import type { Exceptions } from '../exception.ts'

const asCreated =
  'The page says of optional fields that they are those of create_group, and describes some of them.'
const answerOfCreated =
  'Its answer has the type of create_group, whose page shows more of it for a community.'

export const exceptions: Exceptions = {
  types: {
    'group_open_http_svc/import_group request has DefaultPermission': asCreated,
    'group_open_http_svc/import_group request has EnablePermission': asCreated,
    'group_open_http_svc/import_group request has InviteJoinOption': asCreated,
    'group_open_http_svc/import_group answer has HugeGroupFlag': answerOfCreated,
    'group_open_http_svc/import_group answer has Type': answerOfCreated,
    'group_open_http_svc/group_msg_get_simple answer RspMsgList[] MsgBody is no Object[]':
      'Of a message of the system it may be one object instead of a list, as a client library takes it.',
  },
  answers: {
    'group_open_http_svc/get_appid_group_list has Next as a string, not a number':
      'It is a number on the wire, beyond 2^53: the client gives its digits as text.',
  },
}

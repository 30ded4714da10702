import type { Exceptions } from '../exception.ts'

const ofTheGroup =
  'It is how many a group has in all: more are certain to fail, however many requests they come in.'

export const exceptions: Exceptions = {
  entries: {
    'group_open_http_svc/modify_group_attr does not split GroupAttr by 16': ofTheGroup,
    'group_open_http_svc/set_group_attr does not split GroupAttr by 16': `${ofTheGroup} And each request would replace what the one before has set.`,
    'group_open_http_svc/update_group_counter does not split GroupCounter by 20': ofTheGroup,
    'group_open_http_svc/send_group_system_notification does not split ToMembers_Account by 500':
      'In an AVChatRoom all get it whomever it names: they would get it once for each request.',
    'group_open_http_svc/create_group does not split MemberList by 100':
      'Every request would make a group of its own: further members come in by add_group_member.',
    'group_open_http_svc/send_group_msg does not split To_Account by 50':
      'Every request would be a message of its own in the history of the group.',
    'group_open_http_svc/send_group_msg does not split GroupAtInfo by 30':
      'It is about one text: every request would send that text again.',
    'group_open_http_svc/import_group_msg does not split MsgList by 7':
      'Each message has to be later than the newest one: what failed in the middle could never be imported after the rest.',
  },
}

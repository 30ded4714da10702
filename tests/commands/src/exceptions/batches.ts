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
  },
}

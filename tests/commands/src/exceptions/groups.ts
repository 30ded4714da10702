import type { Exceptions } from '../exception.ts'

export const exceptions: Exceptions = {
  answers: {
    'group_open_http_svc/get_appid_group_list has Next as a string, not a number':
      'It is a number on the wire, beyond 2^53: the client gives its digits as text.',
  },
}

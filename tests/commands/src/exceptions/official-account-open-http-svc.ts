import type { Exceptions } from '../exception.ts'

const inFilter = 'The table of the answer leaves it out, and the filter of the request names it.'

export const exceptions: Exceptions = {
  types: {
    'official_account_open_http_svc/get_subscribed_official_account_list answer OfficialAccountInfoList[] has CreateTime':
      inFilter,
  },
  answers: {
    'official_account_open_http_svc/get_subscribed_official_account_list has OfficialAccountInfoList[].CreateTime':
      inFilter,
  },
}

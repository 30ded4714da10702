import type { Exceptions } from '../exception.ts'

const bothNames = 'Its answer has the type of the newer query_online_status, whose page has both names.'

export const exceptions: Exceptions = {
  types: {
    'openim/querystate answer QueryResult[] has Status': bothNames,
  },
  answers: {
    'openim/querystate has QueryResult[].Status': bothNames,
  },
}

import type { Exceptions } from '../exception.ts'

const digits = 'It is above 2^53, so that the client gives it as a text of its digits.'

export const exceptions: Exceptions = {
  answers: {
    'group_search/search has Groups[].GroupOwnerTinyID as a string, not a number': digits,
    'group_member_search/search has GroupMembers[].GroupMemberTinyID as a string, not a number': digits,
  },
}

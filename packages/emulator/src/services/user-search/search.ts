import type { FoundUser, UserSearchResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { Account } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { nickname, pageOf, readSearch, type Search, searchDifference } from './words/read-search.ts'

export const difference: CoverageNote = searchDifference

const genders: readonly string[] = ['Gender_Type_Female', 'Gender_Type_Male']

/** Searches accounts. */
export function search(call: Call): UserSearchResponse {
  const asked = readSearch(call)
  const isWanted = readConditions(asked)
  const found = [...call.world.accounts.values()].filter(
    (account) => asked.matches([nickname(account)], account.id) && isWanted(account),
  )
  const { page, ...rest } = pageOf(asked, found)
  return { ...rest, Users: page.map(foundUser) }
}

function readConditions({ read }: Search): (account: Account) => boolean {
  const gender = read.optionalText('UserGenderType')
  if (gender !== undefined && !genders.includes(gender)) {
    throw read.refusal(`UserGenderType must be one of ${genders.join(', ')}`)
  }
  const from = read.optionalInteger('UserBirthStart')
  const to = read.optionalInteger('UserBirthEnd')
  if (from !== undefined && to !== undefined && to <= from) {
    throw read.refusal('UserBirthEnd must be larger than UserBirthStart')
  }
  return ({ profile }) => {
    const birthday = Number(profile?.get('Tag_Profile_IM_BirthDay') ?? 0)
    const isOfGender = gender === undefined || profile?.get('Tag_Profile_IM_Gender') === gender
    return isOfGender && birthday >= (from ?? 0) && birthday <= (to ?? Number.POSITIVE_INFINITY)
  }
}

function foundUser({ id, profile }: Account): FoundUser {
  const standard = [...(profile ?? [])].filter(([tag]) => tag.startsWith('Tag_Profile_IM_'))
  return {
    UserID: id,
    ProfileItems: standard.map(([Tag, value]) =>
      typeof value === 'string' ? { Tag, StrValue: value } : { Tag, UintValue: value },
    ),
  }
}

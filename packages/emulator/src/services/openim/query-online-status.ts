import type { AccountOnlineStatus, QueryOnlineStatusResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { countedApart } from '../../request/count.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Account } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'Presence is what the seed says; the status is given as `Status` and as `State`.',
  zh: '在线状态取自初始数据，同时以 `Status` 和 `State` 返回。',
}

const maxAccounts = 500

/** Who is connected, of some accounts. */
export function queryOnlineStatus(call: Call): QueryOnlineStatusResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const ids = countedApart('To_Account', read.textList('To_Account', { invalid: openimCodes.badRecipient }), {
    most: maxAccounts,
    none: openimCodes.badRequest,
    tooMany: openimCodes.tooManyRecipients,
  })
  const detailed = call.body.IsNeedDetail === 1
  const results: AccountOnlineStatus[] = []
  const errors: { To_Account: string; ErrorCode: number }[] = []
  for (const id of ids) {
    const account = call.world.accounts.get(id)
    if (account === undefined) errors.push({ To_Account: id, ErrorCode: openimCodes.notImported })
    else results.push(onlineStatus(account, detailed))
  }
  if (results.length === 0) throw new Refusal(openimCodes.notImported, 'No account of To_Account exists')
  return errors.length === 0 ? { QueryResult: results } : { QueryResult: results, ErrorList: errors }
}

function onlineStatus({ id, presence }: Account, detailed: boolean): AccountOnlineStatus {
  const { status, platforms } = presence ?? { status: 'Offline', platforms: [] }
  // The documentation calls it Status in its table and State in its samples: clients read either.
  const result = { To_Account: id, Status: status, State: status }
  if (!detailed || platforms.length === 0) return result
  return { ...result, Detail: platforms.map((Platform) => ({ Platform, Status: status })) }
}

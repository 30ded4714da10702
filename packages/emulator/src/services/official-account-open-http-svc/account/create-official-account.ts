import type { CreateOfficialAccountResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import {
  askToCreateOfficialAccount,
  tellCreatedOfficialAccount,
} from '../../../webhooks/events/official-accounts.ts'
import { officialAccountPrefix, usualSubscribers } from '../../../world/limits/official-accounts.ts'
import type { NewOfficialAccount } from '../../../world/stores/official-accounts.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { readRequest } from './named-account.ts'
import { readTexts } from './texts.ts'

export const difference: CoverageNote = {
  en: 'What is wrong is refused with 10004, an id that is taken too; no code is documented. Ids that the emulator makes count up.',
  zh: '参数有误或 ID 已被占用时都返回 10004；文档没有写明错误码。由模拟器生成的 ID 依次递增。',
}

/** Makes an official account. */
export async function createOfficialAccount(call: Call): Promise<CreateOfficialAccountResponse> {
  const first = readDraft(call)
  const isAsked = await askToCreateOfficialAccount(call, { owner: first.owner, name: first.texts.name })
  // The owner may be gone, or the id taken, once a receiver was asked.
  const { id = newId(call), ...draft } = isAsked ? readDraft(call) : first
  const account = call.world.stores.officialAccounts.add({ id, ...draft })
  tellCreatedOfficialAccount(call, account)
  return { OfficialAccountUserID: id }
}

/** An official account that may be made; without an id where the request has none. */
type Draft = Omit<NewOfficialAccount, 'id'> & { readonly id: string | undefined }

function readDraft(call: Call): Draft {
  const read = readRequest(call)
  const { id: owner } = read.account('Owner_Account')
  read.text('Name')
  const { name = '', introduction = '', faceUrl = '', organization = '', custom = '' } = readTexts(read)
  const maxSubscribers = read.optionalNonZero('MaxSubscriberNum') ?? usualSubscribers
  return {
    id: ownId(call, read),
    owner,
    createTime: call.now,
    texts: { name, introduction, faceUrl, organization, custom },
    maxSubscribers,
  }
}

function ownId({ world }: Call, read: FieldReader): string | undefined {
  const id = read.optionalText('OfficialAccountUserID')
  if (id === undefined || id === '') return undefined
  if (!id.startsWith(officialAccountPrefix) || id === officialAccountPrefix) {
    throw read.refusal(`OfficialAccountUserID must begin with ${officialAccountPrefix}, and go on`)
  }
  if (world.stores.officialAccounts.get(id) !== undefined)
    throw read.refusal('OfficialAccountUserID is taken')
  return id
}

function newId({ world }: Call): string {
  const { officialAccounts } = world.stores
  for (let number = officialAccounts.all.length + 1; ; number += 1) {
    const id = `${officialAccountPrefix}@TOA#${number}`
    if (officialAccounts.get(id) === undefined) return id
  }
}

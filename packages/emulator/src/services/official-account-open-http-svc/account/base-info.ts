import type { OfficialAccountBaseInfo } from '@timkit/core/wire'
import type { OfficialAccount } from '../../../world/stores/official-accounts.ts'

/** What an official account says about itself, as far as it was asked for. */
export function baseInfo(
  account: OfficialAccount,
  wanted: readonly string[] | undefined,
): OfficialAccountBaseInfo {
  const { id, createTime, texts, owner, messages, subscribers } = account
  const info: OfficialAccountBaseInfo = {
    CreateTime: createTime,
    Name: texts.name,
    Owner_Account: owner,
    LastMsgTime: messages.at(-1)?.time ?? 0,
    SubscriberNum: subscribers.size,
    Introduction: texts.introduction,
    FaceUrl: texts.faceUrl,
    Organization: texts.organization,
    CustomString: texts.custom,
  }
  const given = Object.entries(info).filter(([field]) => wanted === undefined || wanted.includes(field))
  return { Official_Account: id, ...Object.fromEntries(given) }
}

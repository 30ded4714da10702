import type { Call } from '../../request/call.ts'
import type { Group } from '../../world/records/records.ts'
import type { Topic } from '../../world/stores/topics.ts'
import { operationOn, type ToldTexts, toldTexts } from './group-changes.ts'

/** Asks about a topic before it is made; gives whether anybody was asked. */
export async function askToCreateTopic(call: Call, name: string): Promise<boolean> {
  const CallbackCommand = 'Group.CallbackBeforeCreateTopic'
  if (!call.webhooks.wants(CallbackCommand)) return false
  await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    Operator_Account: call.operator,
    Type: 'Community',
    Name: name,
  })
  return true
}

/** Tells that a topic was made. */
export function tellCreatedTopic(call: Call, group: Group, { id, name }: Topic): void {
  const CallbackCommand = 'Group.CallbackAfterCreateTopic'
  if (!call.webhooks.wants(CallbackCommand)) return
  const { From_Account } = call.body
  call.webhooks.tell({
    CallbackCommand,
    ...operationOn(call, group),
    TopicId: id,
    Owner_Account: typeof From_Account === 'string' && From_Account !== '' ? From_Account : group.owner,
    Name: name,
  })
}

/** Tells that topics were deleted. */
export function tellDestroyedTopics(call: Call, { id, type }: Group, topics: readonly string[]): void {
  const CallbackCommand = 'Group.CallbackAfterTopicDestroyed'
  if (topics.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({ CallbackCommand, GroupId: id, Type: type, TopicIdList: topics })
}

/** Tells that a topic says something else about itself. The page does not say which: there is no `TopicId`. */
export function tellChangedTopic(call: Call, group: Group, texts: ToldTexts): void {
  const CallbackCommand = 'Group.CallbackAfterTopicInfoChanged'
  if (!call.webhooks.wants(CallbackCommand)) return
  const changed = toldTexts(texts)
  if (Object.keys(changed).length === 0) return
  call.webhooks.tell({ CallbackCommand, ...operationOn(call, group), ...changed })
}

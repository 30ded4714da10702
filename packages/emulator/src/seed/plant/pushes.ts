import { maxNamed } from '../../world/stores/pushes.ts'
import type { SeedPush } from '../seed-pushes.ts'
import { contentBody } from './content.ts'
import type { Soil } from './soil.ts'

/** Plants the record of a push; `usual` is what it has where the seed does not say it. */
export function plantPush(
  { world, time, random }: Soil,
  push: SeedPush,
  usual: Required<Pick<SeedPush, 'TaskId' | 'From_Account'>>,
): void {
  const { at, revokedAt, Condition, OfflinePushInfo, DataId = '' } = push
  const to = push.recipients ?? [...world.accounts.keys()]
  const hasBody = push.text !== undefined || push.MsgBody !== undefined
  world.stores.pushes.add({
    taskId: push.TaskId ?? usual.TaskId,
    path: push.command ?? 'timpush/push',
    // Of a record in milliseconds, a seed knows whole seconds.
    time: time(at) * 1000,
    from: push.From_Account ?? usual.From_Account,
    random: random(),
    condition: jsonOf(Condition),
    recipients: to.slice(0, maxNamed),
    reached: to.length,
    body: hasBody ? contentBody(push) : '',
    notification: jsonOf(OfflinePushInfo),
    dataId: DataId,
    revokedAt: revokedAt === undefined ? 0 : time(revokedAt) * 1000,
  })
}

function jsonOf(value: object | undefined): string {
  return value === undefined ? '' : JSON.stringify(value)
}

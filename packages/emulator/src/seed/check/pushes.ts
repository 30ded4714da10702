import { show } from '../../values/show.ts'
import { dataIdBytes, maxBatchRecipients, revocableSeconds } from '../../world/limits/pushes.ts'
import type { SeedPush } from '../seed-pushes.ts'
import { readSeedTime } from '../seed-time.ts'
import { orderFaults } from './content.ts'
import { accountFaults, type Ground, lengthFaults, repeatFaults, timeFaults } from './place.ts'

/** Lists what is wrong with the pushes of a seed. */
export function pushFaults(pushes: readonly SeedPush[], ground: Ground): string[] {
  const named = pushes.flatMap(({ TaskId }, index) => (TaskId === undefined ? [] : [{ TaskId, index }]))
  return [
    ...repeatFaults(
      named.map(({ TaskId }) => TaskId),
      (entry) => `pushes[${named[entry]?.index}].TaskId`,
    ),
    ...orderFaults(pushes, 'pushes', ground, 'push'),
    ...pushes.flatMap((push, index) => faultsOf(push, `pushes[${index}]`, ground)),
  ]
}

function faultsOf(push: SeedPush, path: string, ground: Ground): string[] {
  const { at, From_Account, recipients = [] } = push
  return [
    ...timeFaults(at, `${path}.at`, ground),
    ...(From_Account === undefined ? [] : accountFaults(From_Account, `${path}.From_Account`, ground)),
    ...repeatFaults(recipients, (index) => `${path}.recipients[${index}]`),
    ...recipients.flatMap((id, index) => accountFaults(id, `${path}.recipients[${index}]`, ground)),
    ...targetFaults(push, path),
    ...contentFaults(push, path),
    ...revocationFaults(push, path, ground),
  ]
}

function targetFaults({ command, recipients, Condition }: SeedPush, path: string): string[] {
  const faults: string[] = []
  if (command === 'timpush/batch') {
    if (recipients === undefined || recipients.length === 0)
      faults.push(`${path} is of timpush/batch and has no recipients; name those who got it`)
    else if (recipients.length > maxBatchRecipients)
      faults.push(
        `${path}.recipients has ${recipients.length} entries, but may have at most ${maxBatchRecipients}`,
      )
    if (Condition !== undefined)
      faults.push(`${path} is of timpush/batch, which has no Condition; leave it out`)
    return faults
  }
  if (Condition === undefined) return faults
  const has = (kind: string) => Object.keys(Condition).some((name) => name.startsWith(kind))
  if (has('Attrs') && has('Tags'))
    faults.push(`${path}.Condition has attributes and tags; a push chooses by one of them`)
  if (recipients === undefined)
    faults.push(`${path} has a Condition and no recipients; name those who got it, or write []`)
  return faults
}

function contentFaults(push: SeedPush, path: string): string[] {
  const { command = 'timpush/push', text, MsgBody, OfflinePushInfo, DataId } = push
  const hasBody = text !== undefined || MsgBody !== undefined
  const faults: string[] = []
  if (text !== undefined && MsgBody !== undefined) faults.push(`${path} has both text and MsgBody`)
  if (command === 'all_member_push/im_push' && !hasBody) faults.push(`${path} has neither text nor MsgBody`)
  if (command === 'timpush/batch' && hasBody)
    faults.push(`${path} is of timpush/batch, which has no message; write OfflinePushInfo instead`)
  if (command !== 'all_member_push/im_push' && OfflinePushInfo === undefined)
    faults.push(`${path} has no OfflinePushInfo, which a push of ${command} has to have`)
  if (command === 'all_member_push/im_push' && DataId !== undefined)
    faults.push(`${path} is of ${command}, which has no DataId; leave it out`)
  return [...faults, ...lengthFaults(DataId, dataIdBytes, `${path}.DataId`)]
}

function revocationFaults({ command, at, revokedAt }: SeedPush, path: string, ground: Ground): string[] {
  if (revokedAt === undefined) return []
  if (command === 'all_member_push/im_push')
    return [`${path} is of ${command}, which cannot be recalled; leave revokedAt out`]
  const [sent, revoked] = [at, revokedAt].map((time) => readSeedTime(time, ground.now))
  if (sent === undefined || revoked === undefined) return timeFaults(revokedAt, `${path}.revokedAt`, ground)
  if (revoked < sent) return [`${path}.revokedAt is ${show(revokedAt)}, before it was sent`]
  if (revoked - sent <= revocableSeconds) return []
  return [`${path}.revokedAt is ${show(revokedAt)}, more than 24 hours after it was sent`]
}

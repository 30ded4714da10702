import type { Chat, TimClient } from '@timkit/core'

/** What the service says of a group that is not there. */
const noGroup: ReadonlySet<unknown> = new Set([10010, 10015])

/** Whether the other side of a conversation exists. What a messages list says of one that does not is the same as of an empty one. */
export async function doesExist(
  client: Pick<TimClient, 'accountExists' | 'api'>,
  id: string,
  type: Chat['type'],
  signal?: AbortSignal,
): Promise<boolean> {
  if (type === 'c2c') return client.accountExists(id, { signal })
  const { GroupInfo = [] } = await client.api.groupOpenHttpSvc.getGroupInfo(
    { GroupIdList: [id], ResponseFilter: { GroupBaseInfoFilter: ['Name'] } },
    { signal },
  )
  // Who cannot be read for another reason is told when its messages are.
  return !GroupInfo.some(({ ErrorCode }) => noGroup.has(ErrorCode))
}

import type { TimClient } from '@timkit/core'
import { asList } from '../wire-list.ts'
import type { ToolCall } from './define-tool.ts'

type Api = TimClient['api']['groupOpenHttpSvc']
type Filter = NonNullable<Parameters<Api['getGroupInfo']>[0]['ResponseFilter']>
type GroupInfo = NonNullable<Awaited<ReturnType<Api['getGroupInfo']>>['GroupInfo']>[number]

/** The service's code for a group that does not exist: an answer without an entry says no other. */
const noSuchGroup = 10_010

/** What a group says of itself, or the code by which the service refused it. */
export async function readGroupInfo(
  group: string,
  fields: NonNullable<Filter['GroupBaseInfoFilter']>,
  { app, signal }: Pick<ToolCall, 'app' | 'signal'>,
): Promise<
  | { readonly info: GroupInfo; readonly code?: undefined }
  | { readonly info?: undefined; readonly code: number }
> {
  const client = await app.client()
  const { GroupInfo: infos } = await client.api.groupOpenHttpSvc.getGroupInfo(
    { GroupIdList: [group], ResponseFilter: { GroupBaseInfoFilter: fields } },
    { signal },
  )
  const [info] = asList(infos)
  // Whatever an odd entry is.
  return info === undefined || info === null || info.ErrorCode !== 0
    ? { code: info?.ErrorCode ?? noSuchGroup }
    : { info }
}

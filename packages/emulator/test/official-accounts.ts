import type { OfficialAccountInfo } from '@timkit/core/wire'
import { type App, createApp } from './app.ts'

/** An app with alice, bob and carol, and an official account. */
export async function withNews(): Promise<
  App & { readonly info: () => Promise<OfficialAccountInfo | undefined> }
> {
  const app = await createApp(['alice', 'bob', 'carol'])
  await app.call('official_account_open_http_svc/create_official_account', {
    Owner_Account: 'alice',
    Name: 'News',
    OfficialAccountUserID: '@TOA#_news',
  })
  const info = async () => {
    const { OfficialAccountInfoList } = await app.call(
      'official_account_open_http_svc/get_official_account_info',
      { OfficialAccountIdList: [{ Official_Account: '@TOA#_news' }] },
    )
    return OfficialAccountInfoList[0]
  }
  return { ...app, info }
}

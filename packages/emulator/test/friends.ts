import { type App, createApp } from './app.ts'

/** An app with alice, bob and carol, and short ways to make and to read friendships. */
export interface FriendsApp extends App {
  /** Makes two friends of each other. */
  befriend(one: string, other: string): Promise<void>
  /** Gives the outcomes of a command as `account code`. */
  outcomes(path: string, body: object): Promise<readonly string[]>
  /** Who is in the list of an account. */
  friendsOf(account: string): Promise<readonly string[]>
}

/** Makes such an app. */
export async function createFriendsApp(): Promise<FriendsApp> {
  const app = await createApp(['alice', 'bob', 'carol'])
  return {
    ...app,
    befriend: async (From_Account, To_Account) => {
      await app.call('sns/friend_add', { From_Account, AddFriendItem: [{ To_Account }], ForceAddFlags: 1 })
    },
    outcomes: async (path, body) => {
      const { ResultItem } = await app.request(path, body)
      return (ResultItem as { To_Account: string; ResultCode: number }[]).map(
        ({ To_Account, ResultCode }) => `${To_Account} ${ResultCode}`,
      )
    },
    friendsOf: async (From_Account) => {
      const items = await app.client.paginate('sns/friend_get', { From_Account }).collect(9_999)
      return items.map(({ To_Account }) => To_Account)
    },
  }
}

/** Fills the friend list of an account with so many others, in an instant. */
export function fillFriends({ emulator: { world } }: App, account: string, count: number): void {
  const { friends } = world.stores.friendships.edit(account)
  for (let number = 1; number <= count; number += 1) {
    const { id } = world.addAccount(`friend${number}`)
    friends.set(id, { remark: '', source: '', wording: '', time: 1, groups: [], custom: new Map() })
  }
}

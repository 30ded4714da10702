import { type ErrorLocale, explain, isApiError, type TimClient } from '@timkit/core'

/** How many accounts are asked about at the same time. The client keeps to the documented rate anyway. */
const atOnce = 10

/** What is unread for an account. */
export interface Unread {
  readonly account: string
  /** Absent when the profile has no name. */
  readonly name: string | undefined
  /** All unread one-to-one messages; the service has no command that counts those of groups. */
  readonly unread: number
}

/** An account that the service refused to count for. */
export interface Uncounted {
  readonly account: string
  readonly code: number
  readonly reason: string
}

/** Who has unread messages. */
export interface UnreadReport {
  /** Most unread messages first. */
  readonly accounts: readonly Unread[]
  readonly failed: readonly Uncounted[]
  /** The accounts of which it is not known whether they have a name. */
  readonly unnamed: readonly string[]
}

/** Counts what is unread for accounts. Nothing is marked as read. */
export async function unreadReport(
  client: TimClient,
  accounts: readonly string[],
  { language, signal }: { language: ErrorLocale; signal: AbortSignal },
): Promise<UnreadReport> {
  // First, because what is wrong for all of them, such as the key, is found out by one request.
  const names = await client.accountNames(accounts, { signal })
  const counted: Unread[] = []
  const failed: Uncounted[] = []
  const queue = accounts.values()
  const work = async (): Promise<void> => {
    for (const account of queue) {
      try {
        const unread = await client.unreadTotal(account, { signal })
        counted.push({ account, name: names.get(account), unread })
      } catch (error) {
        // A refusal is about this account; without an answer the others would fail as well.
        if (!isApiError(error)) throw error
        failed.push({ account, code: error.code, reason: explain(error, language).meaning })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return {
    accounts: counted.sort((a, b) => b.unread - a.unread || compare(a.account, b.account)),
    failed: failed.sort((a, b) => compare(a.account, b.account)),
    unnamed: names.failed.map(({ item }) => item),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}

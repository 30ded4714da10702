import type { Runtime, TimClient } from '@timkit/core'
import type { ToolConfig } from '../config/config.ts'
import { asList } from '../wire-list.ts'
import { safeLine } from './sanitize.ts'

/** Something that the configuration of this server does not let anybody read. */
export class AccessError extends Error {
  override readonly name = 'AccessError'
}

/** What access depends on. */
export interface AccessOptions extends Pick<Runtime, 'now'> {
  /** What the operator allows. */
  readonly config: Pick<ToolConfig, 'account' | 'allowAccounts' | 'allowGroups'>
  /** Reads which groups an account is in. */
  readonly client: () => Promise<TimClient>
}

const groupsLifetime = 60_000

/**
 * Decides what may be read, before anything is asked of the service. The secret key opens every conversation of
 * the app: these lists are what keeps an assistant to its own.
 */
export class Access {
  readonly #options: AccessOptions
  readonly #accounts: ReadonlySet<string> | undefined
  readonly #groups: ReadonlySet<string> | undefined
  #joined: { readonly at: number; readonly groups: Promise<ReadonlySet<string>> } | undefined

  constructor(options: AccessOptions) {
    this.#options = options
    const { account, allowAccounts, allowGroups } = options.config
    const accounts = account === undefined ? allowAccounts : [account]
    this.#accounts = accounts === undefined ? undefined : new Set(accounts)
    this.#groups = allowGroups === undefined ? undefined : new Set(allowGroups)
  }

  /** Whether every account may be read. */
  get open(): boolean {
    return this.#accounts === undefined
  }

  /** The accounts that may be read; `undefined` for all. */
  get accounts(): readonly string[] | undefined {
    return this.#accounts === undefined ? undefined : [...this.#accounts]
  }

  /** Whether the conversations of an account may be read. */
  allowsAccount(account: string): boolean {
    return this.#accounts === undefined || this.#accounts.has(account)
  }

  /** Refuses an account whose conversations may not be read. */
  checkAccount(account: string): void {
    if (this.allowsAccount(account)) return
    throw new AccessError(
      `The account "${safeLine(account)}" is not among those that this server may read. Its operator decides that; asking again does not help`,
    )
  }

  /**
   * Returns the test that a group has to pass. Without a list of groups, whoever is limited to some accounts sees the groups that
   * these are in.
   */
  async groupFilter(): Promise<(groupId: string) => boolean> {
    const groups = this.#groups ?? (this.#accounts === undefined ? undefined : await this.#joinedGroups())
    return groups === undefined ? () => true : (groupId) => groups.has(groupId)
  }

  /** Refuses a group that may not be read. */
  async checkGroup(groupId: string): Promise<void> {
    const allows = await this.groupFilter()
    if (allows(groupId)) return
    throw new AccessError(
      `The group "${safeLine(groupId)}" is not among those that this server may read. Its operator decides that; asking again does not help`,
    )
  }

  async #joinedGroups(): Promise<ReadonlySet<string>> {
    const { now } = this.#options
    const known = this.#joined
    if (known !== undefined && now() - known.at < groupsLifetime) return known.groups
    const groups = this.#readJoinedGroups()
    this.#joined = { at: now(), groups }
    // A failure must not decide for the next one.
    groups.catch(() => {
      this.#joined = undefined
    })
    return groups
  }

  /** Not ended by a caller who goes away: others may wait for the same answer. */
  async #readJoinedGroups(): Promise<ReadonlySet<string>> {
    const client = await this.#options.client()
    const groups = new Set<string>()
    for (const account of this.#accounts ?? []) {
      const { GroupIdList } = await client.api.groupOpenHttpSvc.getJoinedGroupList({
        Member_Account: account,
      })
      // Whatever an odd entry is, it opens nothing.
      for (const entry of asList(GroupIdList))
        if (typeof entry?.GroupId === 'string') groups.add(entry.GroupId)
    }
    return groups
  }
}

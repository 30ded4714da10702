import { isApiError, type Runtime, type TimClient } from '@timkit/core'
import type { ToolConfig } from '../config/config.ts'
import { access } from '../told/refusals.ts'
import { ToldError } from '../told/told-error.ts'
import { asList } from '../wire-list.ts'
import { safeLine } from './sanitize.ts'

/** Something that the configuration of this server does not let anybody read. */
export class AccessError extends ToldError {
  override readonly name = 'AccessError'
}

/** What access depends on. */
export interface AccessOptions extends Pick<Runtime, 'now'> {
  /** What the operator allows. */
  readonly config: Pick<ToolConfig, 'account' | 'allowAccounts' | 'allowGroups'>
  /** Reads which groups an account is in. */
  readonly client: () => Promise<TimClient>
}

/** For so many milliseconds it is remembered whom and what accounts know. */
const lifetime = 60_000
/** Conversations of an account that are looked through. */
const mostPeers = 1000
/** What the list of conversations of an account that does not exist is refused with. */
const noSuchAccount = 50_001

/**
 * Decides what may be read, before anything is asked of the service. The secret key opens every conversation of
 * the app: these lists are what keeps an assistant to its own.
 */
export class Access {
  readonly #options: AccessOptions
  readonly #accounts: ReadonlySet<string> | undefined
  readonly #groups: ReadonlySet<string> | undefined
  readonly #known = new Map<
    'groups' | 'peers',
    { readonly at: number; readonly ids: Promise<ReadonlySet<string>> }
  >()

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

  /** Whether all of the app may be read: else sizes and numbers of all of it are not told either. */
  get seesAll(): boolean {
    return this.#accounts === undefined && this.#groups === undefined
  }

  /** Refuses accounts that may not be looked up: neither may they be read, nor do they talk to one that may. */
  async checkKnown(accounts: readonly string[]): Promise<void> {
    const others = accounts.filter((account) => !this.allowsAccount(account))
    if (others.length === 0) return
    const peers = await this.#remembered('peers', () => this.#readPeers())
    const unknown = others.find((account) => !peers.has(account))
    if (unknown === undefined) return
    throw new AccessError(access.accountOrPeer(safeLine(unknown)))
  }

  /** Refuses an account whose conversations may not be read. */
  checkAccount(account: string): void {
    if (this.allowsAccount(account)) return
    throw new AccessError(access.account(safeLine(account)))
  }

  /**
   * Returns the test that a group has to pass. Without a list of groups, whoever is limited to some accounts sees the groups that
   * these are in.
   */
  async groupFilter(): Promise<(groupId: string) => boolean> {
    const groups = this.#groups ?? (this.#accounts === undefined ? undefined : await this.#joined())
    return groups === undefined ? () => true : (groupId) => groups.has(groupId)
  }

  /** Refuses a group that may not be read. */
  async checkGroup(groupId: string): Promise<void> {
    const allows = await this.groupFilter()
    if (allows(groupId)) return
    throw new AccessError(access.group(safeLine(groupId)))
  }

  #joined(): Promise<ReadonlySet<string>> {
    return this.#remembered('groups', () => this.#readJoinedGroups())
  }

  #remembered(
    what: 'groups' | 'peers',
    read: () => Promise<ReadonlySet<string>>,
  ): Promise<ReadonlySet<string>> {
    const { now } = this.#options
    const known = this.#known.get(what)
    if (known !== undefined && now() - known.at < lifetime) return known.ids
    const ids = read()
    this.#known.set(what, { at: now(), ids })
    // A failure must not decide for the next one.
    ids.catch(() => this.#known.delete(what))
    return ids
  }

  /** With whom the accounts talk that may be read. Not ended by a caller who goes away, as others may wait for it. */
  async #readPeers(): Promise<ReadonlySet<string>> {
    const client = await this.#options.client()
    const peers = new Set<string>()
    for (const account of this.#accounts ?? []) {
      try {
        for (const entry of await client.conversations(account).collect(mostPeers))
          if (entry?.Type === 1 && typeof entry.To_Account === 'string') peers.add(entry.To_Account)
      } catch (error) {
        // An account that does not exist has no peers; anything else could be any of them.
        if (!isApiError(error, noSuchAccount)) throw error
      }
    }
    return peers
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

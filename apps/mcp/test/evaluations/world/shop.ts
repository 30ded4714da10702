import type { Seed, SeedConversation, SeedGroup } from '@timkit/emulator'
import { everyday } from './cases.ts'
import { Chance } from './chance.ts'
import { groupChatter, groups, groupsMadeAt } from './groups.ts'
import type { WorldMessage } from './message.ts'
import { agents, people, phoneId } from './people.ts'
import {
  decided,
  firstMention,
  hostile,
  longMessage,
  lost,
  newestInvoice,
  pictured,
  promised,
  recalled,
  sentFile,
  talkative,
  waiting,
} from './plots.ts'

/** A shop with twelve weeks of messages, the same in every run. */
export interface Shop {
  /** Everything that was written, oldest first. */
  readonly messages: readonly WorldMessage[]
  /** Unread messages: agent, customer, how many. */
  readonly unread: readonly (readonly [agent: string, customer: string, count: number])[]
}

/** Makes the shop. Files and pictures are at an address of whoever serves it. */
export function createShop(address: string = 'http://127.0.0.1'): Shop {
  const chance = new Chance(20_261_123)
  const addressOf = (name: string): string => `${address}/files/${encodeURIComponent(name)}`
  const plots = [
    ...[
      newestInvoice,
      lost,
      promised,
      recalled,
      firstMention,
      longMessage,
      pictured(addressOf('lid.png')),
    ].flatMap(({ en, zh }) => [en, zh]),
    ...waiting,
    hostile,
    talkative,
    sentFile(addressOf),
  ]
  const messages = [
    ...everyday(chance, addressOf),
    ...groupChatter(chance),
    ...decided,
    ...plots.flatMap((plot) => plot.messages),
  ]
  return {
    messages: messages.sort((a, b) => a.at - b.at),
    unread: [
      ['desk_lin', newestInvoice.en.customer, 1],
      ['desk_lin', newestInvoice.zh.customer, 1],
      ['desk_amy', 'olaf_b', 2],
      ['desk_zhou', phoneId, 1],
    ],
  }
}

/** The shop as an emulator is told of it. */
export function seedOf({ messages, unread }: Shop): Seed {
  const pairs = new Map<string, WorldMessage[]>()
  for (const message of messages) {
    if (message.to === undefined) continue
    const pair = JSON.stringify([message.from, message.to].sort())
    pairs.set(pair, [...(pairs.get(pair) ?? []), message])
  }
  return {
    accounts: people.map(({ id, name }) => ({ UserID: id, Nick: name })),
    conversations: [...pairs].map(([pair, said]): SeedConversation => {
      const between = JSON.parse(pair) as [string, string]
      return {
        between,
        unread: Object.fromEntries(
          unread
            .filter(([agent, customer]) => between.includes(agent) && between.includes(customer))
            .map(([agent, , count]) => [agent, count]),
        ),
        messages: said.map((message) => ({ ...contentOf(message), peerRead: message.peerRead ?? false })),
      }
    }),
    groups: groups.map(
      ({ id, type, name, notice, owner, admins, members }): SeedGroup => ({
        GroupId: id,
        Type: type,
        Name: name,
        Notification: notice,
        createdAt: groupsMadeAt,
        Owner_Account: owner,
        members: Object.entries(members).map(([account, card]) => ({
          Member_Account: account,
          Role: admins.includes(account) ? 'Admin' : 'Member',
          NameCard: card,
        })),
        messages: messages.filter(({ group }) => group === id).map(contentOf),
      }),
    ),
  }
}

function contentOf({ at, from, MsgBody, recalled: isRecalled = false }: WorldMessage) {
  return { at, from, MsgBody, recalled: isRecalled }
}

/** The ids of the agents. */
export const agentIds: readonly string[] = agents.map(({ id }) => id)

import { tokenize } from '../../words/tokenize.ts'
import type { Phrase } from '../../words/word-query.ts'
import type { IndexQuery } from '../message-index.ts'
import type { Kind } from '../row/row-id.ts'
import type { Database } from './database.ts'
import { tokens } from './indexed-row.ts'
import { chatOf, noAccount, numberOf } from './names.ts'

/** What FTS5 is asked for. */
export interface Match {
  /** The kinds of chats that it can be found in. */
  readonly kinds: readonly Kind[]
  /** The expression, of messages that have one of these tokens too; without any, of all messages. */
  with(...anyOf: readonly string[]): string
}

/** What a query means to FTS5; `undefined` when nothing can be found, as of accounts that no message is of. */
export function matchOf(db: Database, query: IndexQuery): Match | undefined {
  const { words, elements } = query
  const who = whoOf(db, query)
  if (who === undefined) return undefined
  const all = [...who.tokens.map(whoIs), ...(words?.all ?? []).map(phraseIs)]
  const none = (words?.none ?? []).map(phraseIs)
  if (elements !== undefined) {
    const has = elements.flatMap((type) => elementIs(db, type))
    if (has.length === 0) return undefined
    all.push(anyOf(has))
  }
  return {
    kinds: who.kinds,
    with(...given) {
      // An expression cannot be only of what must not be there.
      const some = given.length > 0 || all.length > 0 ? given : everyone
      const must = [...all, ...(some.length > 0 ? [anyOf(some.map(whoIs))] : [])].join(' AND ')
      return none.length === 0 ? must : `(${must}) NOT ${anyOf(none)}`
    },
  }
}

const bothKinds: readonly Kind[] = [0, 1]
/** The tokens of which every message has one. */
const everyone: readonly string[] = bothKinds.flatMap((kind) => [
  tokens.file(kind),
  tokens.live(kind),
  tokens.outside(kind),
])

/** Which tokens of who and what a query asks for, and of which kinds messages are then. */
function whoOf(
  db: Database,
  { account, peer, group, chatType }: IndexQuery,
): { readonly tokens: string[]; readonly kinds: readonly Kind[] } | undefined {
  const wanted: string[] = []
  let kinds = bothKinds
  const only = (kind: Kind) => {
    kinds = kinds.filter((other) => other === kind)
  }
  const idOf = (name: string) => numberOf(db, 'name', name) ?? 0
  if (chatType !== undefined) only(chatType === 'group' ? 1 : 0)
  if (account !== undefined) wanted.push(tokens.account(idOf(account)))
  if (peer !== undefined) {
    only(0)
    const between = account === undefined ? undefined : chatOf(db, 0, idOf(account), idOf(peer))
    wanted.push(account === undefined ? tokens.account(idOf(peer)) : tokens.chat(between ?? 0))
  }
  if (group !== undefined) {
    only(1)
    wanted.push(tokens.chat(chatOf(db, 1, noAccount, idOf(group)) ?? 0))
  }
  // Numbers begin at 1: 0 stands for what is not known.
  if (kinds.length === 0 || wanted.some((token) => token.slice(2) === '0')) return undefined
  return { tokens: wanted, kinds }
}

function elementIs(db: Database, type: string): string[] {
  const id = numberOf(db, 'element', type)
  const has = id === undefined ? [] : [whoIs(tokens.element(id))]
  // A message that is one text has no token for it.
  if (type === 'TIMTextElem') has.push(`(${anyOf(everyone.map(whoIs))} NOT ${whoIs(tokens.notPlain)})`)
  return has
}

function anyOf(expressions: readonly string[]): string {
  return `(${expressions.join(' OR ')})`
}

function whoIs(token: string): string {
  return `"${token}"`
}

/** Splitting anew what may have been made elsewhere leaves nothing that FTS5 would read as its own syntax. */
function phraseIs({ tokens: given, prefix }: Phrase): string {
  return `"${given.flatMap(tokenize).join(' ')}"${prefix ? ' *' : ''}`
}

import type { Chat, TimClient } from '@timkit/core'
import type { App } from '../apps/app.ts'
import { userIdProblem } from '../apps/check/validate.ts'
import { pickApp } from '../apps/pick-app.ts'
import { askAll, type Question } from '../editor/ask/ask-all.ts'
import { askChoice } from '../editor/ask/ask-choice.ts'
import { askText } from '../editor/ask/ask-text.ts'
import { into } from '../editor/ask/into.ts'
import { back, type Place } from '../editor/ask/place.ts'
import { t } from '../text.ts'
import type { ConversationKey } from './chat.ts'
import { doesExist } from './does-exist.ts'
import { AccountNode } from './nodes/account-node.ts'
import type { ConversationsParts } from './parts.ts'

/** What was told of a conversation so far. */
interface Draft {
  readonly account?: string | undefined
  readonly type?: Chat['type'] | undefined
  readonly id?: string | undefined
}

/** Asks for a conversation of any two accounts, or of an account and a group, whether a list has it or not. */
export async function askConversation(
  parts: Pick<ConversationsParts, 'apps' | 'connections'>,
  from?: unknown,
): Promise<ConversationKey | undefined> {
  const app = await pickApp(parts.apps, from, t('A conversation of which app?'))
  if (app === undefined) return undefined
  const client = await parts.connections.client(app)
  const given: Draft = from instanceof AccountNode ? { account: from.account } : {}
  const asked = questions(app, client).slice(given.account === undefined ? 0 : 1)
  const { account, type, id } = (await askAll(asked, given)) ?? {}
  if (account === undefined || type === undefined || id === undefined) return undefined
  const chat: Chat = type === 'c2c' ? { type, peer: id } : { type, groupId: id }
  return { appId: app.id, account, chat }
}

function questions(app: App, client: TimClient): readonly Question<Draft>[] {
  const place = (step: number, name: string): Place => ({
    title: t('Open a conversation of {0}: {1}', app.label, name),
    step,
  })
  const isMissing = async (id: string, type: Chat['type'], signal: AbortSignal) =>
    (await doesExist(client, id, type, signal)) ? undefined : t('{0} does not exist in {1}.', id, app.label)
  return [
    async (draft, step) => {
      const account = await askAccount(
        place(step, t('as which account?')),
        app,
        draft.account,
        (id, signal) => isMissing(id, 'c2c', signal),
      )
      return into(draft, 'account', account)
    },
    async (draft, step) => {
      const type = await askChoice<Chat['type']>({
        place: place(step, t('with whom?')),
        choices: [
          { label: t('One-to-one, with an account'), value: 'c2c' },
          { label: t('A group'), value: 'group' },
        ],
        current: draft.type,
      })
      return into({ ...draft, id: undefined }, 'type', type)
    },
    async (draft, step) => {
      const isGroup = draft.type === 'group'
      const id = await askText({
        place: place(step, isGroup ? 'GroupID' : 'UserID'),
        placeHolder: isGroup ? t('GroupID, such as @TGS#1B2AUI7RZ') : t('UserID, such as alice'),
        value: draft.id,
        problemOf: isGroup ? groupIdProblem : userIdProblem,
        check: (given, signal) => isMissing(given, draft.type ?? 'c2c', signal),
      })
      return into(draft, 'id', id)
    },
  ]
}

async function askAccount(
  place: Place,
  app: App,
  current: string | undefined,
  check: (id: string, signal: AbortSignal) => Promise<string | undefined>,
): ReturnType<typeof askText> {
  const other = Symbol('other')
  for (;;) {
    const account =
      app.accounts.length === 0
        ? other
        : await askChoice<string | typeof other>({
            place,
            placeHolder: t('Its messages are shown as it sees them. Looking marks nothing as read.'),
            choices: [
              ...app.accounts.map((value) => ({ label: value, value })),
              { label: t('Another account…'), value: other },
            ],
            current: current !== undefined && !app.accounts.includes(current) ? other : current,
          })
    if (account !== other) return account
    const hasList = app.accounts.length > 0
    const given = await askText({
      // There is a way back where there is a list to go back to.
      place: hasList ? { ...place, step: Math.max(2, place.step ?? 1) } : place,
      placeHolder: t('UserID, such as alice'),
      value: current,
      problemOf: userIdProblem,
      check,
    })
    if (given !== back || !hasList) return given
  }
}

function groupIdProblem(value: string): string | undefined {
  if (value === '') return t('Enter a GroupID.')
  return value === value.trim() ? undefined : t('This begins or ends with a space, which no GroupID does.')
}

import type { ChatType, HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { untilAborted } from '../../editor/until-aborted.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { languages } from '../../ids.ts'
import { partiesOf } from '../../messages/parties.ts'
import { writeTranscript, zoneNote } from '../../messages/transcript.ts'
import { t } from '../../text.ts'
import { beijingHourTitle, hourDate } from '../../time/beijing-hours.ts'
import { beijing } from '../../time/zone.ts'
import { chatTypeName } from '../nodes/chat-type-name.ts'
import type { HistoryParts } from '../parts.ts'
import { showHour } from './open-history.ts'

export const declaration: Declaration = {
  title: { en: 'Open an Hour', zh: '打开一小时' },
  palette: 'never',
}

/** Shows the messages of an hour: from its file as long as the service has it, else from the archive. */
export const openHour: Command<HistoryParts> = {
  id: 'timkit.openHour',
  run: async (parts, appId, hour, chatType) => {
    if (typeof appId !== 'string' || typeof hour !== 'string' || !/^\d{10}$/.test(hour)) return
    const app = parts.apps.get(appId)
    const kind = chatType === 'c2c' || chatType === 'group' ? chatType : undefined
    const title = `${hourDate(hour)} ${beijingHourTitle(hour)}`
    const { archived, failure, files } = await withProgress(t('Reading {0}…', title), (signal) =>
      find(parts, { app, hour, kind, signal }),
    )
    if (archived !== undefined) {
      await showArchived(parts, app, title, archived)
      return
    }
    const [only] = files
    if (only === undefined) {
      if (failure !== undefined) throw failure
      void showInformation(
        t(
          'There is no file of {0}: nobody wrote, it is not made yet, or it was deleted after seven days.',
          title,
        ),
      )
      return
    }
    const file = files.length === 1 ? only : await pickFile(files)
    if (file !== undefined) await showHour(parts, app, file)
  },
}

interface Wanted {
  readonly app: App
  readonly hour: string
  readonly kind: ChatType | undefined
  readonly signal: AbortSignal
}

interface FoundHour {
  readonly archived?: ArchivedHour | undefined
  /** Why the archive cannot be read. */
  readonly failure?: unknown
  readonly files: readonly HistoryFile[]
}

type ArchivedHour = NonNullable<Awaited<ReturnType<HistoryParts['archived']['hour']>>>

/** Looks in the archive, and where it has nothing or cannot be read, at what the service has. */
async function find(parts: HistoryParts, wanted: Wanted): Promise<FoundHour> {
  const { app, hour, kind, signal } = wanted
  let failure: unknown
  try {
    const archived = await parts.archived.hour(app, hour, kind, signal)
    if (archived !== undefined && archived.messages.length > 0) return { archived, files: [] }
  } catch (error) {
    signal.throwIfAborted()
    failure = error
  }
  return { failure, files: await filesOf(parts, wanted) }
}

async function filesOf(
  { connections }: HistoryParts,
  { app, hour, kind, signal }: Wanted,
): Promise<readonly HistoryFile[]> {
  const client = await connections.client(app)
  const kinds = kind === undefined ? (['c2c', 'group'] as const) : [kind]
  const outcomes = await Promise.all(
    kinds.map((chatType) => untilAborted(client.historyFiles({ chatType, hour }), signal)),
  )
  return outcomes.flatMap((outcome) => (outcome.status === 'ready' ? outcome.files : []))
}

async function pickFile(files: readonly HistoryFile[]): Promise<HistoryFile | undefined> {
  const items = files.map((file) => ({ label: chatTypeName(file.chatType), description: file.name, file }))
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which messages of the hour?') }))?.file
}

async function showArchived(
  parts: HistoryParts,
  app: App,
  title: string,
  { messages, hasMore }: ArchivedHour,
): Promise<void> {
  const viewpoint = { ...parts.viewpoint(app.id), zone: beijing }
  const written = writeTranscript({
    title: `${title} ${t('Beijing time')} · ${app.label}`,
    notes: [
      hasMore
        ? t('The first {0} messages of the hour, from the archive, as they were sent.', messages.length)
        : t('{0} messages from the archive, as sent.', messages.length),
      zoneNote(viewpoint),
    ],
    messages,
    nameOf: (account) => account,
    headOf: (message) => partiesOf(message),
    viewpoint,
  })
  await parts.reports.showTranscript(title, written, languages.transcript)
}

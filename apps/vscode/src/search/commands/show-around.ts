import { oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { revealLine } from '../../editor/reveal-line.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { languages } from '../../ids.ts'
import { partiesOf } from '../../messages/parties.ts'
import { writeTranscript, zoneNote } from '../../messages/transcript.ts'
import { t } from '../../text.ts'
import { HitNode } from '../nodes/hit-node.ts'
import type { SearchParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show What Was Said Around', zh: '查看前后消息' },
  icon: 'go-to-file',
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.search && viewItem == hit.archived',
      group: 'inline@1',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.search && viewItem == hit.archived',
      group: '1_open@2',
    },
  ],
}

/** Shows a message that was found with what the archive has around it, as a document. */
export const showAround: Command<SearchParts> = {
  id: 'timkit.showAround',
  run: async (parts, from) => {
    if (from instanceof HitNode) await around(parts, from)
  },
}

/** So many messages on each side. */
const reach = 50

export async function around(parts: SearchParts, { app, found }: HitNode): Promise<void> {
  const { hit, isArchived } = found
  const asked = { identity: hit.exactIdentity, before: reach, after: reach }
  const said = isArchived
    ? await withProgress(t('Reading what was said around…'), (signal) =>
        parts.ask('around', app, asked, { signal }),
      )
    : undefined
  const hits = said?.hits ?? [hit]
  const viewpoint = parts.viewpoint(app.id)
  const unknown = new Set(hits.filter(({ recalled }) => recalled === undefined).map(({ message }) => message))
  const written = writeTranscript({
    title: `${partiesOf(hit.message)} · ${app.label}`,
    notes: [
      t('{0} messages before and after one that was found, as sent.', hits.length - 1),
      zoneNote(viewpoint),
    ],
    messages: hits.map(({ message }) => message),
    remarkOf: (message) => (unknown.has(message) ? undefined : t('recalled since')),
    nameOf: (account) => account,
    viewpoint,
  })
  const name = t('Around {0}', oneLine(partiesOf(hit.message)))
  await parts.reports.showTranscript(name, written, languages.transcript)
  const editor = vscode.window.activeTextEditor
  const line = written.messages[said?.index ?? 0]?.start
  if (editor !== undefined && line !== undefined) revealLine(editor, line)
}

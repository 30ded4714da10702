import { type Message, oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import type { Reports } from '../../editor/documents/reports.ts'
import { contexts } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Viewpoint } from '../../time/time-text.ts'

/** A message to compare. */
export interface Compared {
  readonly message: Message
  /** Where it is from, in words. */
  readonly source: string
  /** By which clock and in which zone its time is told. */
  readonly viewpoint: Viewpoint
}

/** Two messages as they came, side by side. */
export class Comparison {
  readonly #reports: Reports
  #selected: Compared | undefined

  /** Nothing is selected yet. */
  constructor(reports: Reports) {
    this.#reports = reports
  }

  /** What is to be compared with another. */
  get selected(): Compared | undefined {
    return this.#selected
  }

  /** Keeps a message to be compared with another. */
  select(one: Compared): void {
    this.#selected = one
    void vscode.commands.executeCommand('setContext', contexts.messageSelected, true)
  }

  /** Shows how two messages differ, whatever the order of their members. */
  async show(one: Compared, other: Compared): Promise<void> {
    const [{ fullTime }, { sortedJson }] = await Promise.all([
      import('../../time/time-text.ts'),
      import('./sorted-json.ts'),
    ])
    const nameOf = ({ message, source, viewpoint }: Compared): string =>
      `${oneLine(source)}, ${fullTime(message.time, viewpoint.zone)}`
    await this.#reports.compare(
      t('Message: {0} ↔ {1}', nameOf(one), nameOf(other)),
      { name: `${nameOf(one)} (1)`, text: sortedJson(one.message.raw) },
      { name: `${nameOf(other)} (2)`, text: sortedJson(other.message.raw) },
    )
  }
}

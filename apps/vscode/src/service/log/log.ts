import type { TransportEvent } from '@timkit/core'
import * as vscode from 'vscode'
import { describeEvent } from './describe-event.ts'
import { Redactor } from './redact.ts'

/** The log that a person can look at. No secret that is known is ever in it. */
export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Tencent IM', { log: true })
  readonly #redactor = new Redactor()

  /** Keeps a secret out of all lines to come. */
  readonly addSecret = (secret: string): void => this.#redactor.add(secret)

  readonly info = (line: string): void => this.#channel.info(this.#redactor.clean(line))

  readonly warn = (line: string): void => this.#channel.warn(this.#redactor.clean(line))

  readonly error = (line: string): void => this.#channel.error(this.#redactor.clean(line))

  /** Writes what came of an attempt of an app's client. */
  attempt(label: string, event: TransportEvent): void {
    const line = describeEvent(label, event)
    if (line === undefined) return
    if (event.type === 'failure' || event.type === 'clock') this.warn(line)
    else this.info(line)
  }

  /** Shows it. */
  show(): void {
    this.#channel.show()
  }

  dispose(): void {
    this.#channel.dispose()
  }
}

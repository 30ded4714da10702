import type { Disposable } from 'vscode'

/** Calls a function whenever a webhook told of something in an app, where one is set up. */
export type OnWebhook = (appId: string, listener: () => void) => Disposable

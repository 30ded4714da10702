import { parseSecretKey, type Region, regions } from '@timkit/core'
import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import type { App } from '../app.ts'
import {
  baseUrlProblem,
  labelProblem,
  sdkAppIdProblem,
  secretKeyProblem,
  unencryptedHost,
  userIdProblem,
} from '../check/validate.ts'
import { freeColor } from '../look/app-color.ts'
import { askColor, askStage } from '../look/ask-look.ts'
import type { AppsParts } from '../parts.ts'
import { testConnection } from '../test-connection.ts'
import { addAccountTo } from './add-account.ts'
import { confirmAnyway } from './confirm-anyway.ts'

export const declaration: Declaration = {
  title: { en: 'Add App…', zh: '添加应用…' },
  icon: 'add',
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations', group: 'navigation@9' }],
}

/** Asks for everything that an app needs, step by step, tries it, and remembers it. */
export const addApp: Command<AppsParts> = {
  id: 'timkit.addApp',
  run: add,
}

const steps = 7

async function add(parts: AppsParts): Promise<void> {
  const answers = await ask(parts.apps.list())
  if (answers === undefined) return
  const { app, secretKey } = answers
  for (let key = secretKey; ; ) {
    const verdict = await tryKey(parts, app, key)
    if (verdict === 'good' || verdict === 'anyway') {
      await parts.apps.add(app, key)
      if (verdict === 'good') await addAccountTo(parts, app)
      return
    }
    if (verdict === 'cancelled') return
    const another = await askKey(app.label, 5)
    if (another === undefined) return
    key = another
  }
}

async function tryKey(
  parts: AppsParts,
  app: App,
  secretKey: string,
): Promise<'good' | 'anyway' | 'again' | 'cancelled'> {
  try {
    await withProgress(t('Trying to connect to {0}…', app.label), async (signal) =>
      testConnection(await parts.connections.create(app, secretKey), signal),
    )
    return 'good'
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'cancelled'
    return confirmAnyway(parts, error)
  }
}

async function ask(others: readonly App[]): Promise<{ app: App; secretKey: string } | undefined> {
  const sdkAppId = await input(1, t('SDKAppID'), t('A number, such as 1400000000'), sdkAppIdProblem)
  if (sdkAppId === undefined) return undefined
  const label = await input(
    2,
    t('Name'),
    t('What do you call this app?'),
    labelProblem,
    `App ${sdkAppId.trim()}`,
  )
  if (label === undefined) return undefined
  const where = await askRegion()
  if (where === undefined) return undefined
  const identifier = await input(
    4,
    t('Admin account'),
    t('The account that calls, as set in the console'),
    userIdProblem,
    'administrator',
  )
  if (identifier === undefined) return undefined
  const secretKey = await askKey(label, 5)
  if (secretKey === undefined) return undefined
  const stage = await askStage(step(6, t('What is it used for?')))
  if (stage === undefined) return undefined
  const color = await askColor(step(7, t('Colour')), freeColor(others))
  if (color === undefined) return undefined
  return {
    app: {
      id: crypto.randomUUID(),
      label: label.trim(),
      sdkAppId: Number(sdkAppId),
      identifier,
      ...where,
      stage,
      color,
      accounts: [],
      source: 'saved',
    },
    secretKey,
  }
}

async function askRegion(): Promise<Pick<App, 'region' | 'baseUrl' | 'insecureHosts'> | undefined> {
  const other = t('Another address…')
  const items = [
    ...Object.entries(regions).map(([name, { host }]) => ({ label: name, description: host })),
    { label: other, description: t('an emulator or a proxy') },
  ]
  const chosen = await vscode.window.showQuickPick(items, {
    title: step(3, t('Region')),
    placeHolder: t('Where was the app created? The console shows it.'),
    ignoreFocusOut: true,
  })
  if (chosen === undefined) return undefined
  if (chosen.label !== other) return { region: chosen.label as Region }
  let given = ''
  for (;;) {
    const answer = await input(3, t('Address'), 'http://127.0.0.1:7788', baseUrlProblem, given)
    if (answer === undefined) return undefined
    given = answer.trim()
    const host = unencryptedHost(given)
    if (host === undefined) return { region: 'china', baseUrl: given || undefined }
    if (await mayBeUnencrypted(host)) return { region: 'china', baseUrl: given, insecureHosts: [host] }
  }
}

/** Asks whether UserSigs may travel to a host unencrypted, which never happens because an address was written so. */
async function mayBeUnencrypted(host: string): Promise<boolean> {
  const allow = t('Allow {0}', host)
  const chosen = await vscode.window.showWarningMessage(
    t('Send UserSigs to {0} unencrypted?', host),
    {
      modal: true,
      detail: t(
        'The address begins with http: anyone who can see the traffic to {0} can call as the admin of this app until the UserSig expires, up to a day later. That is fine for an emulator in a container of yours; for anything else use https.',
        host,
      ),
    },
    allow,
  )
  return chosen === allow
}

/** Asks for the key of an app. It shows as dots. */
export async function askKey(label: string, number?: number): Promise<string | undefined> {
  const title = t('Key of {0}', label)
  const key = await vscode.window.showInputBox({
    title: number === undefined ? title : step(number, title),
    prompt: t('It is kept in the secret storage of this editor and sent nowhere: it only signs.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: secretKeyProblem,
  })
  return key === undefined ? undefined : parseSecretKey(key)
}

function input(
  number: number,
  name: string,
  placeHolder: string,
  validateInput: (value: string) => string | undefined,
  value = '',
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: step(number, name),
    placeHolder,
    value,
    validateInput,
    ignoreFocusOut: true,
  })
}

function step(number: number, name: string): string {
  return t('Add app ({0}/{1}): {2}', number, steps, name)
}

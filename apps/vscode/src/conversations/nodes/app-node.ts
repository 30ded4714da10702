import type { App } from '../../apps/app.ts'
import { themeColor } from '../../apps/look/app-color.ts'
import { stageName } from '../../apps/look/stage-name.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import { AccountNode } from './account-node.ts'
import type { TreeParts } from './tree-parts.ts'

/** An app, with the accounts that are watched. */
export class AppNode extends TreeNode implements NodeOfApp {
  readonly id: string
  readonly app: App
  readonly #accounts: readonly AccountNode[]
  readonly #parts: TreeParts

  /** Makes the node of an app, keeping what nodes of its accounts have loaded before. */
  constructor(app: App, parts: TreeParts, before?: AppNode) {
    super(undefined)
    this.id = `app/${app.id}`
    this.app = app
    this.#parts = parts
    this.#accounts = app.accounts.map((account) => {
      const known = before?.accounts.find((node) => node.account === account)
      return new AccountNode(this, account, parts, known?.list)
    })
  }

  get accounts(): readonly AccountNode[] {
    return this.#accounts
  }

  override view(): NodeView {
    const { label, sdkAppId, identifier, stage, source, insecureHosts = [] } = this.app
    const stageText = stage === 'development' ? undefined : stageName(stage)
    const forAssistants = this.#parts.isForAssistants(this.app)
    const description = [
      source === 'sample' ? t('emulator') : String(sdkAppId),
      stageText,
      insecureHosts.length > 0 ? t('unencrypted') : undefined,
      forAssistants ? 'AI' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
    return {
      label,
      description,
      tooltip: [
        `**${escapeMarkdown(label)}**`,
        `SDKAppID ${sdkAppId} · ${t('calls as {0}', identifier)} · ${stageName(stage)}`,
        escapeMarkdown(this.app.baseUrl ?? this.app.region),
        ...(insecureHosts.length > 0
          ? [t('UserSigs may be sent to {0} unencrypted.', insecureHosts.join(', '))]
          : []),
        ...(forAssistants ? [t('AI assistants may read this app.')] : []),
      ].join('\n\n'),
      icon: source === 'sample' ? 'beaker' : 'organization',
      iconColor: themeColor(this.app),
      children: 'expanded',
      kind: `app.${source}`,
      spoken: [
        t('App {0}, {1}', label, description.replace(/ · AI$/, '')),
        forAssistants ? t('AI assistants may read this app.') : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
      decoration: stage === 'production' ? { production: true } : undefined,
    }
  }

  override children(): readonly TreeNode[] {
    if (this.#accounts.length > 0) return this.#accounts
    return [
      new HintNode(this, {
        key: 'no-accounts',
        label: t('Add an account to watch…'),
        icon: 'add',
        command: 'timkit.addAccount',
      }),
    ]
  }

  override reset(): void {
    for (const account of this.#accounts) account.reset()
  }
}

import type { App } from '../app.ts'

/** What this server may read and how it writes, for one who asks. */
export function settingsText({ config, access, volume }: App, principal: string): string {
  const list = (items: readonly string[] | undefined): string => items?.join(', ') ?? 'all'
  return [
    `time zone: ${config.timeZone}`,
    `language: ${config.language}`,
    `accounts: ${list(access.accounts)}`,
    `groups: ${config.allowGroups === undefined && !access.open ? 'those of these accounts' : list(config.allowGroups)}`,
    `tokens per result: ${config.maxTokens}`,
    `messages left for you today: ${volume.leftFor(principal)} of ${volume.limit}, anew at ${volume.renewed}`,
    `cursors are good for: ${config.cursorMinutes} minutes`,
    `masked: ${config.mask.length === 0 ? 'nothing' : config.mask.join(', ')}`,
  ].join('\n')
}

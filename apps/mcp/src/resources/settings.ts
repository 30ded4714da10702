import type { App } from '../app.ts'
import { settingsWords } from '../told/settings-words.ts'

/** What this server may read and how it writes, for one who asks. */
export function settingsText({ config, access, volume }: App, principal: string): string {
  const say = settingsWords[config.language]
  const list = (items: readonly string[] | undefined): string =>
    items === undefined ? say.all : say.list(items)
  return [
    say.zone(config.timeZone),
    say.language(config.language),
    say.accounts(list(access.accounts)),
    say.groups(config.allowGroups === undefined && !access.open ? say.theirGroups : list(config.allowGroups)),
    say.tokens(config.maxTokens),
    say.messages(volume.leftFor(principal), volume.limit, volume.renewed),
    say.cursors(config.cursorMinutes),
    say.masked(config.mask.length === 0 ? say.nothing : say.list(config.mask)),
  ].join('\n')
}

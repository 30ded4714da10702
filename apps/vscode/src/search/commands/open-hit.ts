import { dayMs } from '@timkit/core/internal'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { HitNode } from '../nodes/hit-node.ts'
import type { SearchParts } from '../parts.ts'
import { around } from './show-around.ts'

export const declaration: Declaration = {
  title: { en: 'Open in the Conversation', zh: '在会话中打开' },
  icon: 'comment-discussion',
  palette: 'never',
  menus: [
    { menu: 'view/item/context', when: 'view == timkit.search && viewItem =~ /^hit/', group: '1_open@1' },
  ],
}

/** Shows a message that was found in its conversation; where the service has it no more, with what the archive has around it. */
export const openHit: Command<SearchParts> = {
  id: 'timkit.openHit',
  run: async (parts, from) => {
    if (!(from instanceof HitNode)) return
    const { app, found } = from
    const { message } = found.hit
    const sides = message.chat.type === 'group' ? [] : [message.from, message.to]
    const account =
      app.accounts.find((one) => message.chat.type === 'group' || sides.includes(one)) ?? message.from
    const age = parts.viewpoint(app.id).now - message.time.getTime()
    // The service keeps messages for seven days, unless more was paid for.
    const isOld = found.isArchived && age > 7 * dayMs
    if (!isOld && (await parts.openMessage(app, account, message))) return
    await around(parts, from)
  },
}

import { type App, createApp } from '../app.ts'
import { withTopic } from '../communities.ts'
import { withNews } from '../official-accounts.ts'
import * as attributes from './attributes.ts'
import * as contacts from './contacts.ts'
import * as extensions from './extensions.ts'
import * as groupMessages from './group-messages.ts'
import * as groups from './groups.ts'
import * as moderation from './moderation.ts'
import * as newGroups from './new-groups.ts'
import * as officialAccounts from './official-accounts.ts'
import * as people from './people.ts'
import * as pins from './pins.ts'
import * as profiles from './profiles.ts'
import * as pushes from './pushes.ts'
import * as robots from './robots.ts'
import * as rooms from './rooms.ts'
import type { ErrorRows } from './run.ts'
import * as searches from './searches.ts'
import * as topics from './topics.ts'

/** All tables, each with the app in which its requests lead to its codes. */
export const tables: readonly (readonly [rows: ErrorRows, createApp: () => Promise<App>])[] = [
  [people.documented, people.createMessagesApp],
  [profiles.documented, () => createApp(['alice'])],
  [contacts.documented, contacts.withContactGroups],
  [groups.documented, groups.withGroups],
  [newGroups.documented, groups.withGroups],
  [groupMessages.documented, groupMessages.withMessages],
  [attributes.documented, attributes.withAttributes],
  [rooms.documented, rooms.withRooms],
  [topics.documented, withTopic],
  [officialAccounts.documented, withNews],
  [pushes.documented, pushes.withAttributeNames],
  [extensions.documented, extensions.withExtensions],
  [pins.documented, pins.withPins],
  [robots.documented, robots.withRobots],
  [moderation.documented, () => createApp()],
  [searches.documented, searches.withoutSearch],
]

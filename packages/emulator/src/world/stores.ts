import { StoreTable } from './store-table.ts'
import { GlobalMutes } from './stores/global-mutes.ts'

/** What a world remembers besides accounts, groups and messages. A store is named in snapshots as here: for good. */
export class Stores extends StoreTable {
  /** Who may not write anywhere in the app. */
  readonly globalMutes: GlobalMutes = new GlobalMutes(this.changed)
}

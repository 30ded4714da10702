import { createMemoryStore } from './memory-store.ts'
import { describeRawStore } from './raw-store.suite.ts'

describeRawStore('memory', createMemoryStore)

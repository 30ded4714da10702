import type { Benchmark } from '../benchmark.ts'
import { archiveIndex } from './archive-index.ts'
import { archiveMemory } from './archive-memory.ts'
import { archiveSearch } from './archive-search.ts'
import { archiveVerify } from './archive-verify.ts'
import { call } from './call.ts'
import { cli } from './cli.ts'
import { clickhouseIndex } from './clickhouse-index.ts'
import { clickhouseSearch } from './clickhouse-search.ts'
import { emulator } from './emulator.ts'
import { emulatorHttp } from './emulator-http.ts'
import { emulatorStart } from './emulator-start.ts'
import { growth } from './growth.ts'
import { history } from './history.ts'
import { historyMemory } from './history-memory.ts'
import { historyThreads } from './history-threads.ts'
import { keepAlive } from './keep-alive.ts'
import { makeClient } from './make-client.ts'
import { mcpCall } from './mcp-call.ts'
import { mcpStart } from './mcp-start.ts'
import { sizes } from './sizes.ts'
import { types } from './types.ts'
import { userSig } from './user-sig.ts'
import { webhooks } from './webhooks.ts'

/** All benchmarks, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  userSig,
  call,
  makeClient,
  keepAlive,
  history,
  historyMemory,
  historyThreads,
  growth,
  webhooks,
  archiveIndex,
  archiveSearch,
  archiveMemory,
  archiveVerify,
  clickhouseIndex,
  clickhouseSearch,
  cli,
  emulator,
  emulatorHttp,
  emulatorStart,
  mcpStart,
  mcpCall,
  sizes,
  types,
]

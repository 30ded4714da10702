import { availableParallelism } from 'node:os'
import type { AppConfig } from '../config/service-config.ts'

/** How many threads read and index hours of an app while it syncs. */
export function threadsOf({ workers, index }: Pick<AppConfig, 'workers' | 'index'>): number {
  return workers ?? (index === 'sqlite' ? 1 : availableParallelism())
}

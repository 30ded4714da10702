import type { ObservableResult } from '@opentelemetry/api'
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import { type Backlog, backlogOf } from '@timkit/archive'
import type { AppState } from '../app/app-state.ts'

/** What is written for whoever asks for the metrics. */
export interface ServiceMetrics {
  /** All metrics as they are now, in the text format of Prometheus. */
  write(): Promise<string>
}

/** A number with the labels that tell it from others of its name. */
type Sample = readonly [value: number, labels: Readonly<Record<string, string>>]

interface Metric {
  readonly name: string
  readonly help: string
  readonly isCounter?: true
  readonly samples: (state: AppState, now: number) => readonly Sample[]
}

/**
 * What a service measures. Labels are the name of the app in the configuration, the kind of chats, and words of ours: never an account, a group or
 * anything else that grows with the users.
 */
const metrics: readonly Metric[] = [
  {
    name: 'timkit_archive_up',
    help: 'Whether the last attempt that ended left nothing to do (1), or failed or left something (0); the one under way does not count yet, and until the first has ended it is 1.',
    samples: ({ failure }) => [[failure === undefined ? 1 : 0, {}]],
  },
  ofKinds(
    'timkit_archive_hours_behind',
    'Hours that could be searchable and are not yet.',
    ({ behind }) => behind,
  ),
  ofKinds(
    'timkit_archive_hours_at_risk',
    'Hours that the service deletes within a day and that would be lost then.',
    ({ atRisk }) => atRisk,
  ),
  ofKinds(
    'timkit_archive_hours_lost',
    'Hours that the service deleted before they were kept.',
    ({ lost }) => lost,
  ),
  ofKinds(
    'timkit_archive_oldest_behind_seconds',
    'How long the oldest hour that is behind has been over; 0 when none is.',
    ({ oldestBehind }, now) => (oldestBehind === undefined ? 0 : Math.max(0, (now - oldestBehind) / 1000)),
  ),
  {
    name: 'timkit_archive_hours',
    help: 'Hours by what the archive has of them.',
    samples: (state, now) =>
      backlogs(state, now).flatMap(({ kind, counts }) =>
        Object.entries(counts).map(([name, count]): Sample => [count, { kind, state: name }]),
      ),
  },
  ofKinds('timkit_archive_indexed_messages', 'Messages that can be searched.', ({ messages }) => messages),
  ofKinds(
    'timkit_archive_stored_bytes',
    "Bytes of the service's files that are kept.",
    ({ gzipBytes }) => gzipBytes,
  ),
  {
    name: 'timkit_archive_messages',
    help: 'Messages that this program made searchable.',
    isCounter: true,
    samples: ({ config, messages }) => config.kinds.map((kind): Sample => [messages[kind], { kind }]),
  },
  {
    name: 'timkit_archive_downloaded_bytes',
    help: 'Bytes of files that this program downloaded.',
    isCounter: true,
    samples: ({ config, bytes }) => config.kinds.map((kind): Sample => [bytes[kind], { kind }]),
  },
  {
    name: 'timkit_archive_errors',
    help: 'What failed, by what kind of failure it was.',
    isCounter: true,
    samples: ({ errors }) => [...errors].map(([reason, count]): Sample => [count, { reason }]),
  },
  {
    name: 'timkit_archive_webhook_events',
    help: 'Events that came by webhook, by what became of them.',
    isCounter: true,
    samples: ({ events }) => [...events].map(([outcome, count]): Sample => [count, { outcome }]),
  },
  {
    name: 'timkit_archive_last_success_timestamp_seconds',
    help: 'When a sync last left nothing to do, whichever program did it, unix time; absent when none did.',
    samples: ({ succeededAt }) => (succeededAt === undefined ? [] : [[succeededAt / 1000, {}]]),
  },
  {
    name: 'timkit_archive_seconds_since_success',
    help: 'How long ago that was, also over restarts; when none did, how long ago the archive was made, or else how long the service runs.',
    samples: (state, now) => [[Math.max(0, (now - lastingSince(state)) / 1000), {}]],
  },
]

/** Measures the apps of a service. Nothing is asked for it: it says what the loops of the apps know, as it is at this moment. */
export function serviceMetrics(states: readonly AppState[], now: () => number): ServiceMetrics {
  const reader = new PrometheusExporter({ preventServerStart: true })
  const meter = new MeterProvider({ readers: [reader] }).getMeter('timkit-archive')
  for (const { name, help, isCounter, samples } of metrics) {
    const options = { description: help }
    const instrument =
      isCounter === true
        ? meter.createObservableCounter(name, options)
        : meter.createObservableGauge(name, options)
    instrument.addCallback((result: ObservableResult) => {
      for (const state of states) {
        for (const [value, labels] of samples(state, now())) {
          result.observe(value, { app: state.config.name, ...labels })
        }
      }
    })
  }
  meter
    .createObservableGauge('process_resident_memory_bytes', { description: 'Memory of this program.' })
    .addCallback((result) => result.observe(process.memoryUsage.rss()))
  const serializer = new PrometheusSerializer(undefined, false, undefined, true, true)
  return {
    async write() {
      const { resourceMetrics, errors } = await reader.collect()
      const [error] = errors
      if (error !== undefined) throw error
      return serializer.serialize(resourceMetrics)
    },
  }
}

/** A service that is started again every night must not count from each start. */
function lastingSince(state: AppState): number {
  return state.succeededAt ?? state.status?.createdAt.getTime() ?? state.startedAt
}

function ofKinds(name: string, help: string, value: (backlog: Backlog, now: number) => number): Metric {
  return {
    name,
    help,
    samples: (state, now) =>
      backlogs(state, now).map((backlog): Sample => [value(backlog, now), { kind: backlog.kind }]),
  }
}

/** As it is now: what the archive had when it was looked at, and what became due since. Nothing of an archive that was not seen yet. */
function backlogs({ status, config: { kinds } }: AppState, now: number): Backlog[] {
  return status === undefined ? [] : backlogOf(status, { kinds, now })
}

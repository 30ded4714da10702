import { pseudoRandom } from '../pseudo-random.ts'
import { ratiosTo, type Spread, spreadOf } from './statistics.ts'

/** Does some work and gives how many units of it were done: signatures, calls, bytes. */
export type Work = () => number | Promise<number>

/** How often and how long each piece of work is measured. */
export interface RoundsOptions {
  /** How many rounds are measured. In each one every piece of work has its turn. */
  readonly rounds: number
  /** Rounds before them that are not measured, so that compilers and connections are warm. */
  readonly warmUp: number
  /** Milliseconds for which a piece of work is repeated in its turn; 0 for once. */
  readonly slice: number
  /**
   * Whether garbage is collected before each turn: for turns of a second or so that leave much of it. Short ones
   * would suffer, since a full collection also throws away code that has not run for a while.
   *
   * @default false
   */
  readonly collect?: boolean
  /** Called after every round, with its number and how many there are. */
  readonly onRound: (done: number, total: number) => void
  /** The clock, in milliseconds. @default performance.now */
  readonly now?: () => number
  /** How long processors have worked for what is measured, in milliseconds. @default for this process */
  readonly cpuMs?: () => number
}

/**
 * How many rounds, and how long a turn is. With `--full` it is four times as long on the runtime whose goals are decided: systems count
 * the time of processors in ticks, Linux often of 4 ms, which weigh less then.
 */
export function turnsOf(
  { quick, full, runtime }: { readonly quick: boolean; readonly full: boolean; readonly runtime: string },
  { rounds, slice }: Pick<RoundsOptions, 'rounds' | 'slice'>,
): Pick<RoundsOptions, 'rounds' | 'slice'> {
  if (quick) return { rounds: 3, slice: 20 }
  return { rounds, slice: full && runtime === 'node-24' ? slice * 4 : slice }
}

/** What the second turn of the first piece of work is called. */
const again = 'again'

/** Units per second, by the name of the work, one per round. */
type ByName<Name extends string> = ReadonlyMap<Name, readonly number[]>

/** The rates of one interleaved run. */
export class Rates<Name extends string> {
  readonly #rates: ByName<Name>
  readonly #cpu: ByName<Name>
  readonly #busiest: ByName<Name>

  /**
   * Keeps the rates.
   *
   * @param cpu the same by the time of all processors, which other work on the machine spoils less
   * @param busiest the same by that of the busiest thread
   */
  constructor(
    rates: ByName<Name>,
    cpu: ByName<Name> = new Map<Name, number[]>(),
    busiest: ByName<Name> = new Map<Name, number[]>(),
  ) {
    this.#rates = rates
    this.#cpu = cpu
    this.#busiest = busiest
  }

  /** The same rates, per second of processors that all threads of this process took together. */
  get cpu(): Rates<Name> {
    return new Rates(this.#cpu)
  }

  /**
   * The same rates, per second of a processor of the busiest thread: this one, or all others, which are taken for one. So fast work is where
   * each thread has a processor and never waits. Where the runtime does not tell the time of a thread, that of all of them.
   */
  get busiest(): Rates<Name> {
    return new Rates(this.#busiest)
  }

  /** Whether the time of processors is known. */
  get hasCpu(): boolean {
    const all = [...this.#cpu.values()]
    return all.length > 0 && all.every((values) => values.length > 0 && values.every(Number.isFinite))
  }

  /** The first piece of work, measured a second time in each round and compared with itself. */
  get noise(): { readonly name: Name; readonly clock: Spread; readonly cpu: Spread | undefined } {
    const [name] = this.#rates.keys()
    if (name === undefined) throw new RangeError('nothing was measured')
    const of = (rates: ByName<Name>): Spread =>
      spreadOf(ratiosTo(rates.get(again as Name) ?? [], rates.get(name) ?? []))
    return { name, clock: of(this.#rates), cpu: this.hasCpu ? of(this.#cpu) : undefined }
  }

  /** Units per second. */
  of(name: Name): Spread {
    return spreadOf(this.#values(name))
  }

  /** How many times as fast as another one, round by round. */
  ratio(name: Name, peer: Name): Spread {
    return spreadOf(ratiosTo(this.#values(name), this.#values(peer)))
  }

  #values(name: Name): readonly number[] {
    return this.#rates.get(name) ?? []
  }
}

/**
 * Measures pieces of work in turn, round after round, so that whatever else the machine does meets all of them
 * alike. Each round has an order of its own, the same in each run: what always followed the same one would always collect its garbage.
 */
export async function measure<Name extends string>(
  work: Readonly<Record<Name, Work>>,
  {
    rounds,
    warmUp,
    slice,
    onRound,
    collect = false,
    now = () => performance.now(),
    cpuMs = ownCpuMs,
  }: RoundsOptions,
): Promise<Rates<Name>> {
  const given = Object.entries(work) as [Name, Work][]
  const [first] = given
  if (first === undefined) throw new RangeError('work must have at least one entry')
  // Compared with itself, it tells what this machine makes of nothing.
  const entries: readonly [Name, Work][] = [...given, [again as Name, first[1]]]
  const rates = new Map(entries.map(([name]) => [name, [] as number[]]))
  const cpu = new Map(entries.map(([name]) => [name, [] as number[]]))
  const busiest = new Map(entries.map(([name]) => [name, [] as number[]]))
  const random = pseudoRandom(1)
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, run] of shuffled(entries, random)) {
      if (collect) collectGarbage()
      const used = cpuMs()
      const own = threadMs()
      const begin = now()
      let units = 0
      let end = begin
      do {
        const done = run()
        // Work without waiting is not made to wait: a promise can cost as much as what is measured.
        units += typeof done === 'number' ? done : await done
        end = now()
      } while (end - begin < slice)
      if (round < warmUp) continue
      rates.get(name)?.push((units / (end - begin)) * 1000)
      const [all, here] = [cpuMs() - used, threadMs() - own]
      cpu.get(name)?.push((units / all) * 1000)
      busiest.get(name)?.push((units / Math.max(here, all - here)) * 1000)
    }
    onRound(round + 1, warmUp + rounds)
  }
  return new Rates(rates, cpu, busiest)
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const mixed = [...values]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random() % (last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Of this thread; 0 where the runtime does not tell. */
function threadMs(): number {
  // Node 20 has it not.
  const { threadCpuUsage } = process as Partial<Pick<NodeJS.Process, 'threadCpuUsage'>>
  if (threadCpuUsage === undefined) return 0
  const { user, system } = threadCpuUsage.call(process)
  return (user + system) / 1000
}

/** Clears up after one piece of work, where the runtime was started so that it lets us, before the next begins. */
export function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
}

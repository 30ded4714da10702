import { dirname, relative, resolve } from 'node:path'
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild'

/** How pieces are joined. */
export interface Joining {
  /**
   * The sources whose pieces become one file with all that they need and that none before them has, as esbuild names entries. Every
   * other piece stays a file of its own.
   */
  readonly roots: readonly string[]
  /** What files are written with. */
  readonly options: BuildOptions
  /** Changes the text of a piece. @default nothing */
  readonly change?: ((text: string) => string) | undefined
}

/** A piece, and which file it goes into. */
interface Piece {
  readonly path: string
  readonly text: string
  readonly exports: readonly string[]
  /** What it imports, but for what it imports late. */
  readonly needs: readonly string[]
  /** The source that it begins with, where that is an entry or imported late. */
  readonly entryPoint: string | undefined
  file: string
  /** What its exports are called in that file. */
  names: ReadonlyMap<string, string>
}

/**
 * Joins what esbuild cut with `splitting`: it cuts so finely that nothing is loaded that is not needed, and a start that needs thirty
 * files waits for each.
 *
 * @param made The pieces, which were not written.
 */
export async function joinPieces(
  made: BuildResult<{ write: false; metafile: true }>,
  { roots, options, change = (text) => text }: Joining,
): Promise<void> {
  const pieces = readPieces(made, resolve(options.absWorkingDir ?? ''))
  for (const root of roots) own(pieces, root)

  const { plugins = [], ...rest } = options
  await Promise.all(
    [...new Set([...pieces.values()].map(({ file }) => file))].map((file) =>
      build({
        ...rest,
        stdin: {
          contents: [...pieces.values()]
            .filter((piece) => piece.file === file)
            .map(({ path, names }) => exportFrom(wayFrom(file, path), names))
            .join('\n'),
          resolveDir: dirname(file),
        },
        bundle: true,
        outfile: file,
        // The pieces are where files will be, so that source maps lead from there.
        allowOverwrite: true,
        // What is imported for its effects alone is there for the order of others.
        logOverride: { 'ignored-bare-import': 'silent' },
        plugins: [joiner(pieces, file, change), ...plugins],
      }),
    ),
  )
}

function readPieces(
  { outputFiles, metafile }: BuildResult<{ write: false; metafile: true }>,
  workingDir: string,
): ReadonlyMap<string, Piece> {
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]))
  return new Map(
    Object.entries(metafile.outputs).map(([name, { imports, exports, entryPoint }]) => {
      const path = resolve(workingDir, name)
      const needs = imports
        .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
        .map((each) => resolve(workingDir, each.path))
      const names = new Map(exports.map((each) => [each, each]))
      return [path, { path, text: texts.get(path) ?? '', exports, needs, entryPoint, file: path, names }]
    }),
  )
}

/** Gives a root all that it needs and that no root before it has. */
function own(pieces: ReadonlyMap<string, Piece>, root: string): void {
  const entry = [...pieces.values()].find(({ entryPoint }) => entryPoint === root)
  if (entry === undefined) throw new Error(`Nothing begins with ${root}`)
  const taken = new Set(entry.exports)
  const found = new Set([entry])
  // A set gives what is added to it while it is iterated.
  for (const { needs } of found) {
    for (const need of needs) {
      const piece = pieces.get(need)
      // What is imported late stays a file, whoever needs it at once besides.
      if (piece !== undefined && piece.file === piece.path && piece.entryPoint === undefined) found.add(piece)
    }
  }
  found.delete(entry)
  for (const piece of found) {
    piece.file = entry.path
    piece.names = new Map(piece.exports.map((name) => [name, freeName(name, taken)]))
  }
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`
  taken.add(free)
  return free
}

/** Finds pieces where they are: in the file that is written, or in another. */
function joiner(pieces: ReadonlyMap<string, Piece>, file: string, change: (text: string) => string): Plugin {
  const elsewhere = 'elsewhere'
  return {
    name: 'join-pieces',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind, namespace }) => {
        const piece = pieces.get(resolve(resolveDir, path))
        if (piece === undefined) return undefined
        const isLate = kind !== 'import-statement'
        if (!isLate && piece.file === file) return { path: piece.path, sideEffects: false }
        if (isLate || namespace === elsewhere || piece.file === piece.path)
          return { path: wayFrom(file, piece.path), external: true, sideEffects: false }
        // Its path is written into a comment, and ought to be the same on every machine.
        return {
          path: wayFrom(file, piece.path),
          namespace: elsewhere,
          pluginData: piece,
          sideEffects: false,
        }
      })
      onLoad({ filter: /./, namespace: 'file' }, ({ path }) => {
        const piece = pieces.get(path)
        return piece && { contents: change(piece.text), loader: 'js', resolveDir: dirname(path) }
      })
      onLoad({ filter: /./, namespace: elsewhere }, ({ pluginData }) => {
        const piece: Piece = pluginData
        const names = [...piece.names].map(([name, there]) => [there, name] as const)
        return { contents: exportFrom(wayFrom(file, piece.file), new Map(names)), resolveDir: dirname(file) }
      })
    },
  }
}

function exportFrom(path: string, names: ReadonlyMap<string, string>): string {
  const renamed = [...names].map(([name, as]) => (name === as ? name : `${name} as ${as}`))
  return `export { ${renamed.join(', ')} } from ${JSON.stringify(path)}`
}

/** How a file imports another. */
function wayFrom(file: string, path: string): string {
  const way = relative(dirname(file), path).replaceAll('\\', '/')
  return way.startsWith('.') ? way : `./${way}`
}

/** An editor that takes everything and does nothing, and what it hands to an extension. */
export interface StandIn {
  /** What `vscode` is: all names of the editor's API. */
  readonly api: object
  /** What `activate` gets, for an extension in a folder. */
  readonly contextOf: (folder: string) => object
}

/** Whatever it is asked for, called with or made with: it is itself. */
const anything: object = new Proxy(class {}, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => ''
    if (name === Symbol.iterator) return () => [][Symbol.iterator]()
    // It is no promise.
    return name === 'then' ? undefined : anything
  },
  set: () => true,
  apply: () => anything,
  construct: () => anything,
})

/** Answers what is named, and is anything besides. */
function but(known: Readonly<Record<string, unknown>>): object {
  return new Proxy(known, { get: (_, name) => known[name as string] ?? Reflect.get(anything, name) })
}

const known: Readonly<Record<string, unknown>> = {
  env: but({ language: 'en' }),
  l10n: but({ t: (message: string) => message }),
  workspace: but({
    textDocuments: [],
    getConfiguration: () => ({ get: (_name: string, otherwise: unknown) => otherwise }),
  }),
}

/** Makes a stand-in of an editor with the names that its declarations export. */
export function standInFor(declarations: string): StandIn {
  const names = declarations.matchAll(/^\texport (?:class|enum|namespace|const) (\w+)/gm)
  const api = {}
  for (const [, name = ''] of names)
    Object.defineProperty(api, name, {
      enumerable: true,
      configurable: true,
      get: () => known[name] ?? anything,
    })
  return {
    api,
    contextOf: (folder) =>
      but({
        subscriptions: [],
        extension: but({ extensionUri: anything, packageJSON: { version: '0.0.0', contributes: {} } }),
        extensionPath: folder,
        globalState: but({ get: (_name: string, otherwise: unknown) => otherwise }),
      }),
  }
}

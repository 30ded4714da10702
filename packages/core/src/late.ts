/** What is loaded when it is first asked for, and is there at once from then on. One that could not be loaded is tried again. */
export function late<Module>(load: () => Promise<Module>): () => Module | Promise<Module> {
  let loaded: Module | undefined
  return () =>
    loaded ??
    load().then((module) => {
      loaded = module
      return module
    })
}

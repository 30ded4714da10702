/** An action that the workflows use, as its action.yml says at the commit that they use. */
export interface Action {
  /** The release that the commit is of. */
  readonly version: string
  /** The commit of the release: a tag can be moved. */
  readonly commit: string
  /** What it can be given. */
  readonly inputs: readonly string[]
  /** What it gives. */
  readonly outputs: readonly string[]
}

/** The actions that the workflows may use. A new version means reading its action.yml again. */
export const actions: Readonly<Record<string, Action>> = {
  'actions/checkout': {
    version: 'v7.0.1',
    commit: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    inputs: [
      'repository',
      'ref',
      'token',
      'ssh-key',
      'ssh-known-hosts',
      'ssh-strict',
      'ssh-user',
      'persist-credentials',
      'path',
      'clean',
      'filter',
      'sparse-checkout',
      'sparse-checkout-cone-mode',
      'fetch-depth',
      'fetch-tags',
      'show-progress',
      'lfs',
      'submodules',
      'set-safe-directory',
      'github-server-url',
      'allow-unsafe-pr-checkout',
    ],
    outputs: ['ref', 'commit'],
  },
  'actions/setup-node': {
    version: 'v7.0.0',
    commit: '820762786026740c76f36085b0efc47a31fe5020',
    inputs: [
      'node-version',
      'node-version-file',
      'architecture',
      'check-latest',
      'registry-url',
      'scope',
      'token',
      'cache',
      'package-manager-cache',
      'cache-dependency-path',
      'mirror',
      'mirror-token',
    ],
    outputs: ['cache-hit', 'cache-primary-key', 'cache-matched-key', 'node-version'],
  },
  'actions/upload-artifact': {
    version: 'v7.0.0',
    commit: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    inputs: [
      'name',
      'path',
      'if-no-files-found',
      'retention-days',
      'compression-level',
      'overwrite',
      'include-hidden-files',
      'archive',
    ],
    outputs: ['artifact-id', 'artifact-url', 'artifact-digest'],
  },
  'actions/download-artifact': {
    version: 'v8.0.1',
    commit: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
    inputs: [
      'name',
      'artifact-ids',
      'path',
      'pattern',
      'merge-multiple',
      'github-token',
      'repository',
      'run-id',
      'skip-decompress',
      'digest-mismatch',
    ],
    outputs: ['download-path'],
  },
  'actions/attest': {
    version: 'v4.2.2',
    commit: '1e69f48acb82d1966a394da916b4c1698aa569d6',
    inputs: [
      'subject-path',
      'subject-digest',
      'subject-name',
      'subject-checksums',
      'subject-version',
      'sbom-path',
      'predicate-type',
      'predicate',
      'predicate-path',
      'push-to-registry',
      'create-storage-record',
      'show-summary',
      'github-token',
    ],
    outputs: ['bundle-path', 'attestation-id', 'attestation-url', 'storage-record-ids'],
  },
  'changesets/action/select-mode': {
    version: 'v2.1.1',
    commit: '8488615a623b1b9c987934bb89eae8af6a946ac1',
    inputs: ['cwd'],
    outputs: ['mode', 'publish-plan-artifact-id'],
  },
  'changesets/action/version': {
    version: 'v2.1.1',
    commit: '8488615a623b1b9c987934bb89eae8af6a946ac1',
    inputs: [
      'github-token',
      'script',
      'commit-message',
      'pr-title',
      'pr-draft',
      'pr-base-branch',
      'push-with-git-cli',
      'cwd',
    ],
    outputs: ['pr-number'],
  },
  'changesets/action/pack': {
    version: 'v2.1.1',
    commit: '8488615a623b1b9c987934bb89eae8af6a946ac1',
    inputs: ['publish-plan-artifact-id', 'cwd'],
    outputs: ['pack-dir-artifact-id'],
  },
}

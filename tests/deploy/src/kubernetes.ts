import { readYaml } from './files.ts'

/** A manifest as a cluster takes it, as far as the tests look at it. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly data?: Readonly<Record<string, string>>
  readonly spec?: {
    readonly selector?: unknown
    readonly serviceName?: string
    readonly template?: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> }
      readonly spec: PodSpec
    }
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[]
  }
}

/** What runs. */
export interface PodSpec {
  readonly automountServiceAccountToken?: boolean
  readonly enableServiceLinks?: boolean
  readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly runAsUser?: number }
  readonly containers: readonly Container[]
  readonly volumes?: readonly { readonly name: string; readonly secret?: { readonly secretName: string } }[]
}

/** One container. */
export interface Container {
  readonly name: string
  readonly image: string
  readonly args?: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly ports?: readonly { readonly name: string }[]
  readonly livenessProbe?: { readonly httpGet: { readonly path: string; readonly port: string } }
  readonly readinessProbe?: { readonly httpGet: { readonly path: string; readonly port: string } }
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean
    readonly readOnlyRootFilesystem?: boolean
    readonly capabilities?: { readonly drop?: readonly string[] }
  }
  readonly resources?: { readonly limits?: { readonly memory?: string } }
  readonly volumeMounts?: readonly {
    readonly name: string
    readonly mountPath: string
    readonly readOnly?: boolean
  }[]
}

interface Kustomization {
  readonly resources: readonly string[]
}

/** The files that are applied, in their order. */
export const manifestFiles: readonly string[] = (
  readYaml('kubernetes/kustomization.yaml')[0] as Kustomization
).resources

/** All manifests. */
export const manifests: readonly Manifest[] = manifestFiles.flatMap(
  (file) => readYaml(`kubernetes/${file}`) as Manifest[],
)

import type { ProxySettings } from '../editor/settings.ts'

/**
 * The variables by which a Node process of its own takes the way that the editor's settings name: the editor leads only
 * what runs inside it. Variables that are set already win, as they do in the editor.
 */
export function proxyVariables(
  { proxy, noProxy = [], proxySupport }: ProxySettings,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  if (proxySupport === 'off') return {}
  const named = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].some((name) => environment[name])
  // Without this Node reads none of the others.
  const use = { NODE_USE_ENV_PROXY: '1' }
  if (named) return use
  if (proxy === undefined || proxy === '') return {}
  return {
    ...use,
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    ...(noProxy.length === 0 ? {} : { NO_PROXY: noProxy.join(',') }),
  }
}

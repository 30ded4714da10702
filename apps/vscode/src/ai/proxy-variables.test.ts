import { expect, test } from 'vitest'
import { proxyVariables } from './proxy-variables.ts'

const proxy = 'http://proxy.example:3128'

test('the proxy of the editor is told to a process of its own', () => {
  expect(proxyVariables({ proxy, noProxy: ['localhost', '.corp'] }, {})).toEqual({
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    NO_PROXY: 'localhost,.corp',
  })
})

test('variables that are set already win, and are told to be used', () => {
  expect(proxyVariables({ proxy }, { https_proxy: 'http://other:1' })).toEqual({ NODE_USE_ENV_PROXY: '1' })
})

test.each([{}, { proxy: '' }, { proxy, proxySupport: 'off' }])('%j names no proxy', (settings) => {
  expect(proxyVariables(settings, {})).toEqual({})
})

/**
 * What the doctors of timkit's programs look at. Apart from the rest, because it knows the client: a start loads nothing of it.
 *
 * @module
 */

export { askService, type ServiceAnswer } from './doctor/ask-service.ts'
export { type Finding, findingText } from './doctor/finding.ts'
export { isLikeKey } from './doctor/key-shape.ts'
export { examineProxy, type ProxyFinding, proxyVariables, type Surroundings } from './doctor/proxy.ts'

/** It answers as the service of groups does. */
export { manner } from '../group-open-http-svc/manner.ts'

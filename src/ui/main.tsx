import { connect } from './client/transport.ts'
import { start } from './start.tsx'

start(connect())

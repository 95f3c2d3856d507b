// `npm start`: sets up what is missing, builds what is stale, opens the app.
import { buildWhenStale } from './build.mjs'
import { launch } from './launch.mjs'
import { prepareMachine, TO_RUN } from './machine.mjs'
import { install } from './project.mjs'

install()
prepareMachine(TO_RUN)
buildWhenStale()
await launch('out/main/host.js')

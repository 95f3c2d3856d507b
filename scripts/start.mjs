// `npm start`: sets up what is missing, builds what is stale, opens the app.
import { buildWhenStale } from './build.mjs'
import { desktopProgram } from './desktop.mjs'
import { launch, launchDesktop } from './launch.mjs'
import { prepareMachine, TO_RUN } from './machine.mjs'
import { install } from './project.mjs'

install()
prepareMachine(TO_RUN)
buildWhenStale()
const desktop = await desktopProgram()
if (!desktop || !(await launchDesktop(desktop))) await launch('out/main/host.js')

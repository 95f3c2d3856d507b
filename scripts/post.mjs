// `npm run -s post -- <command>`: the command line. Only the command itself writes to stdout.
import { existsSync } from 'node:fs'
import { buildWhenStale } from './build.mjs'
import { launch } from './launch.mjs'
import { inProject, stop } from './project.mjs'

if (!existsSync(inProject('node_modules', '.package-lock.json'))) stop('还没有安装所需的程序包，请先运行：npm ci')
buildWhenStale()
await launch('out/main/post.js')

// `npm run package`: the installers for this computer's system and processor into dist/; others by electron-builder's own
// options, `npm run package -- --win --x64`. What goes in is said in electron-builder.yml.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { buildWhenStale } from './build.mjs'
import { electronSource, isReachable } from './desktop.mjs'
import { install, runNode, say, stop } from './project.mjs'

const SYSTEMS = { linux: '--linux', win32: '--win' }

const asked = process.argv.slice(2)
const own = SYSTEMS[process.platform]
if (asked.length === 0 && !own) stop('只做 Windows 和 Linux 的安装包：npm run package -- --win --x64')

install()
const unpacked = process.env.ELECTRON_OVERRIDE_DIST_PATH
if (!unpacked && !isKept() && !(await isReachable(electronSource(process.env)))) {
  stop('安装包做不成：要先取得 Electron，而这里连不上它的下载地址。请接通网络，或用 ELECTRON_MIRROR 指明镜像后再试。')
}
buildWhenStale()
const targets = asked.length > 0 ? asked : [own, `--${process.arch}`]
const dist = unpacked ? [`-c.electronDist=${unpacked}`] : []
if (runNode('node_modules/electron-builder/cli.js', [...targets, ...dist]) !== 0) stop('安装包没有做成，原因见上。')
say('安装包在 dist 文件夹里。')

/** Fetched once, the program lies in this user's cache. */
function isKept() {
  const cache = {
    linux: path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'electron'),
    win32: path.join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache'),
    darwin: path.join(homedir(), 'Library', 'Caches', 'electron'),
  }[process.platform]
  if (!cache || !existsSync(cache)) return false
  return readdirSync(cache, { recursive: true }).some((file) => /electron-v.*\.zip$/.test(file))
}
